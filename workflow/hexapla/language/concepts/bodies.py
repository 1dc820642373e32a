"""Concepts of meetings, organs, offices and documents.

A line a concept: how its words begin in English, French, Spanish, Russian, Chinese and Arabic. A
word that ends in "$" is whole; Arabic is written without the article.
"""

BODIES = """\
session$ sessions$ meeting conference sitting$|session réunion séance conférence|sesion sesión reunión conferencia período|сесси заседан совещан конференц|会议 届会 全会|دورة دورات اجتماع جلسة جلسات مؤتمر
assembly|assemblée|asamblea|ассамбле|大会|جمعية
committee commission subcommi|comité commission|comité comisión comisiones subcomi|комитет комисси подкомит|委员|لجنة لجان لجن
council|conseil$ conseils$|consejo|совет$ совета совету советом совете советы советов|理事 安理|مجلس مجالس
secretary secretari|secrétaire secrétariat|secretari|секретар|秘书|أمين أمانة أمينة
nation$ nations$ national nationali|nation national|nacion nación|наци национал|国家 合国 民族|أمم وطن قوم
member|membre|miembr|член|成员 会员|عضو أعضاء عضوي
president presid chair officer bureau|présid bureau|presid mesa$|председат президент бюро$ должностн|主席 总统 官员|رئيس رؤساء رئاس مكتب
election elect$ elected$ elects$|élection élu$ élus$ élue$ élues$ élire élit éliront élisent|elección elecciones elegi elegir elig|выбор избран избира избер|选举 选出 当选|انتخاب ينتخب تنتخب منتخب
vote votes$ voting voted$ votes ballot|vote$ votes$ voter votant voté scrutin voix|voto$ votos$ vota votación votaciones|голос|投票 表决 票数|تصويت صوت أصوات يصوت تصوت
majority|majorité|mayoría|большинств|多数|أغلبية
report$ reports$ reported reporting reporter|rapport$ rapports$|informe$ informes$ informar informó|доклад отчет|报告|تقرير تقارير تقدم
resolution|résolution|resolución resoluciones|резолюц|决议|قرار
decision decide decid|décision décid|decisión decisiones decid|решен реша решить постанов|决定 裁定|قرر مقرر يقرر تقرر قرار
recommend|recommand|recomend|рекоменд|建议|توصي توصية أوص موصى
agenda|ordre$|orden$|повестк|议程|جدول
item$ items$|point$ points$|tema$ temas$|пункт|项目 分项|بند بنود
adoption adopt|adopt|aprob adop|утвержд принят приня прини утверд|通过|إقرار اعتماد أقر تعتمد يعتمد اعتمد
programme program|programme|programa|программ|方案 计划 节目|برنامج برامج
work$ works$ working|travail travaux travaill|trabajo labor trabaj|работ труд|工作 劳动 作业|عمل أعمال يعمل عامل
organization organiz organis|organis|organiza|организа|组织 机构|منظم تنظيم نظم
budget|budget|presupuest|бюджет|预算|ميزاني
estimate|prévision estim|estima previsi|смет предполож|概算 估计 估算|تقدير
paragraph|paragraphe alinéa|párrafo|пункт|段|فقرة فقرات فقر
article$ articles$|article$ articles$|artículo|стать|条|مادة مواد مادت
chapter|chapitre|capítulo|глав|章|فصل
charter|charte|carta$|устав|宪章|ميثاق
statute|statut|estatuto|статут|规约|أنظمة
treaty treaties|traité|tratado|договор|条约|معاهد
convention|convention|convenci|конвенц|公约|اتفاقي
agreement agree|accord convention conven|acuerdo convenio convien conven|соглашен согла|协定 协议 同意 商定|اتفاق تتفق يتفق موافق
document|document|documento|документ|文件 文档|وثيق وثائق مستند
annex|annexe|anexo|приложен|附件|مرفق
note$ notes$|note$ notes$|nota$ notas$|записк примечан|说明 注释|مذكر ملاحظ
letter$ letters$|lettre|cartas$|письм|信函 来信|رسالة رسائل
statement declar|déclar|declar|заявлен деклар объявл|声明 宣言 发言 宣布|إعلان بيان أعلن
draft|projet|proyecto|проект|草案|مشروع مشاريع
text$ texts$|texte|texto|текст|案文 文本|نص$ نصوص
translat|tradu|traduc|перев|翻译|ترجم
language|langue linguist|idioma lengua lingü|язык|语文 语言|لغة لغات لغو
publication publish|publication publié publier|publicac publicar|публик издан опублик|出版 发表 公布|نشر منشور ينشر
date$ dates$|date$ dates$|fecha|дат$ дата даты срок|日期|تاريخ موعد مواعيد
day$ days$|jour$ jours$ journée|día$ días$|день дня дней|日|يوم أيام
week|semaine|semana|недел|星期 周|أسبوع أسابيع
month|mois|mes$ meses$|месяц|月|شهر أشهر
year$ years$ annual yearly|an$ ans$ année annuel|año$ años$ anual|год$ года году годы годов лет$ ежегод годов|年|سنة سنو عام$ أعوام عاما$
next|prochain suivant|próxim siguiente|следующ очередн|下次 下届 下一|مقبل قادم تالي
opening open$ opened$ opens$|ouverture ouvert ouvrir|apertura abiert abrir|открыт открыва|开幕 开放|افتتاح فتح مفتوح
closure closing close$ closed$|clôture clos$ fermer|clausura cierre cerrad|закрыт|闭幕 关闭 结束|اختتام إغلاق
procedure rules|procédure règlement|procedimiento reglamento|процедур регламент правил|程序 议事|إجراء إجراءات
credential|pouvoirs vérification|credencial|полномоч|全权|تفويض
delegat|délég|deleg|делег|代表|وفد وفود مفوض
represent|représent|represent|представит представл|代表|ممثل تمثيل يمثل
government|gouvernement|gobierno gobern|правительств|政府|حكوم
minister ministry|minist|ministr|министр министерств|部长|وزير وزراء وزار
agency agencies|agence institution organisme|organismo organiza agencia institu|учрежден агентств орган|机构|وكالة وكالات
institution|institution|institu|учрежден институ|机构 制度|مؤسس
authority authorities authoriz authoris|autorité autoris|autorid autoriz|власт разреш санкц|当局 授权 权力|سلطة سلطات إذن تأذن يأذن
staff personnel|personnel fonctionnaire|personal$ funcionari|персонал сотрудник штат|人员|موظف
function$ functions$|fonction|funci|функци|职能 职务 职责|وظيف وظائف مهام
power$ powers$|pouvoir$ pouvoirs$ puissance|poder$ poderes$ potencia atribu|полномоч держав власт|权力 职权|سلطة سلطات
appoint nominat|nomm nomin désign|nombra design|назнач|任命 委派 指派|تعيين يعين تعين عين
term$ terms$|mandat$ durée terme|mandato plazo término|срок полномоч|任期 期限 条款|مدة فترة
temporary provisional interim|provisoire temporaire intérim|provisional temporal|временн|临时 暂时|مؤقت
permanent|permanent|permanente|постоянн|常任 常设 永久|دائم
rapporteur|rapporteur|relator|докладчик|告员|مقرر
expert|expert|expert|эксперт|专家|خبير خبراء
group$ groups$|groupe|grupo|групп|小组 集团 群体|فريق أفرقة مجموع فئ
hold$ held$ holding|tenir tenu tiendra tient|celebr|провод проведен проведе|举行|يعقد تعقد عقد
invite invit|invit|invit|приглаш|邀请|دعوة يدعو تدعو دعا
request|demand prie|solicit pide pedi|прос запрос предлаг|请求 要求|طلب يطلب تطلب
"""  # noqa: E501 - a line a concept
