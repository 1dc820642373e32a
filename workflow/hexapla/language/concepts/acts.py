"""Concepts of what is done, how and how much; see `bodies` for how they are written."""

ACTS = """\
plan$ plans$ planning planned|plan$ plans$ planif|plan$ planes$ planif|план|计划 规划|خطة خطط تخطيط
strateg|stratég|estrat|стратег|战略|استراتيج
project$ projects$|projet|proyecto|проект|项目|مشروع مشاريع
target$ objective goal$ goals$|objectif cible but$|objetiv meta$ metas$|цел$ цели целей целев задач|目标|هدف أهداف غاية غايات
indicator|indicat|indica|показат индикат|指标|مؤشر
progress|progrès|progres|прогресс ход$|进展|تقدم
achiev attain|réalis attein|logr alcanz consecu|достиж достиг|实现|تحقيق بلوغ
promot|promo|promo foment promov|поощр содейств|促进|تعزيز تشجيع
strengthen|renforc|fortal refor|укреп|加强|تعزيز
encourag|encourag|alenta foment estimul|поощр побужд|鼓励|تشجيع يشجع
increas|augment accroî accroiss|aument|увелич повыш|增加 提高|زيادة رفع
reduc decreas|rédu dimin|redu dismin|сокра уменьш сниж|减少 降低|خفض حد$ تقليل تخفيض
improv|amélior|mejor|улучш|改善 改进|تحسين
eliminat end$ eradicat|élimin éradi mettre|elimin erradic pon|ликвид искорен|消除 消灭 根除|قضاء
combat$ fight$|lutte$ lutter|luch combat|борьб|打击 防治|مكافح
addressing address|adress|abordar|преодол|处理 解决|تصد معالج
provid|fourni|proporcion prest suministr|предостав|提供|توفير تقديم يقدم
receiv|reçoi recev reçu|recib|получ|收到 接受|تلق يتلق
establish|établ créer création|establec crear creaci|созда учрежд устан|建立 设立 制定|إنشاء أنشأ إقامة تنشئ وضع
create creat|créer crée créa|crea crear|созда|创造 创建|خلق إنشاء
consider|examin|exam consider|рассм|审议 考虑|نظر تنظر ينظر
review|examen|examen|обзор рассмотр|审查 复核|استعراض مراجع
monitor|suivi surveil|seguim vigilan supervis|монитор контрол наблюд|监测 监督|رصد متابع
evaluat assess|évalu|evalua|оцен|评估 评价|تقييم تقدير
control|contrôl|control|контрол|控制 管制|مراقب ضبط سيطر تحكم
submit submission|soum|present somet|представл|提交|تقديم مقدم يقدم
present$ presentation|présent|present|настоящ представл|目前|حاضر هذا
exchange|échang|intercambi|обмен|交流 交换|تبادل
transfer|transf|transf|перед|转让 转移|نقل
coordinat|coord|coord|координ|协调|تنسيق
consult|consult|consult|консульт|协商 磋商 咨询|تشاور استشار
discuss debate|débat discuss|debat|обсужд прени|讨论 辩论|مناقش
question|question|cuestión cuestiones pregunta|вопрос|问题|مسألة مسائل سؤال أسئلة
answer reply response|répon réponse|respuest respond|ответ|答复 回答|رد$ ردود إجابة
matter$ matters$ issue$ issues$|question affaire|asunto cuesti|вопрос дел|事项 问题|مسألة مسائل قضايا شؤون
problem challenge|problèm défi|problema desafío|проблем вызов|挑战 难题|مشكل مشاكل تحدي
solution|solution|solución soluciones|решен|解决|حل$ حلول
relation|relation|relaci|отношен|关系|علاق صلة
friend|ami$ amic amical|amist|дружеств|友好|ودي
observ respect|respect observ|respet observ|уваж соблюд|尊重 遵守|احترام
recogni|reconn|reconoc|призна|承认 认识|اعتراف إقرار
accept|accept|acept|приня|接受|قبول يقبل
refuse reject deny|refus rejet|rechaz neg|отказ отклон|拒绝|رفض
begin start$ commenc|commenc début|comienz inici comenz|начал начин|开始|بدء بداية يبدأ
continu|continu poursui|continu seguir|продолж|继续|استمرار مواصل يستمر
complet|complet achev|complet|завершен|完成|إنجاز إتمام اكتمال
change|change modif|cambi|измен|改变 变化 变更|تغير تغيير
use$ uses$ used$ using utiliz|utilis usage|uso$ utiliz usar emple|использ|使用 利用|استخدام استعمال
need$ needs$|besoin|necesidad necesit|нужд потребн|需要 需求|احتياج حاجة
include includ|compris inclu compren compt|inclu compren|включ|包括|بما يشمل تشمل إدماج
general$|général|general|общ$ общие общих общего общая генеральн|一般|عام$ عامة
special$ specialized|spécial|especial|специальн особ|特别 专门|خاص متخصص استثنائ
public$|public publique|públic|обществ государствен публич|公共 公众 公开|عمومي علني
private|privé|privad|частн|私营 私人|خاص
basic fundamental|fondament base|básic fundamental|основн|基本|أساس
effective|effica|eficaz efectiv|эффектив|有效|فعال
full$ fully|plein|pleno plena|полн|充分 全面|كامل تام
universal all$|universel tous toutes|universal todos todas|всеобщ всех всем|普遍 所有|عالمي شامل جميع
decade|décen|deceni|десятилет|十年|عقد
early|précoce rapide|temprana pronto|ранн скор|早期 早日|مبكر
high$ higher highest|haut supérieur élevé|alto alta superior elevado|высок|高|عال أعلى رفيع
small$|petit|pequeñ|мал$ малых малые мелк|小|صغير
least$ less$|moins|menos|наименее менее|最不 较少|أقل
new$|nouveau nouvel|nuev|нов$ новы новая ново|新|جديد
free$ charge$|gratuit|gratuit|бесплатн|免费|مجان
standard$ standards$ norm|norm|norm|стандарт норм|标准 准则 规范|معيار معايير
guideline guidance|directive principes orient|directriz directrices orientaci|руковод ориент|准则 指南 指导|توجيه
framework|cadre|marco|рамк рамоч|框架|إطار
system|systèm|sistema|систем|系统 制度|نظام نظم منظومة
mechanism|mécanisme|mecanismo|механизм|机制|آلية آليات
process$ processes$|processus|proceso|процесс|进程 过程|عملية عمليات
method|méthode|método|метод|方法|أسلوب أساليب منهج طريقة طرق
condition$ conditions$|condition|condici|услов|条件|شرط شروط ظروف أوضاع
example|exemple|ejemplo|пример|例如 实例|مثال مثل أمثلة
number$ numbers$|nombre|número|количеств номер численн числа|人数 数目 数量|عدد رقم
amount sum$|montant somme|suma cuantía monto importe cantidad|сумм объем|金额 数额|مبلغ مبالغ
percentage proportion rate$|taux proportion pourcentage|tasa proporci porcentaje|процент дол$ доля коэффиц|比例 百分 率|نسبة معدل
balance|équilibr|equilibr|баланс равновес|平衡|توازن
name$ names$|nom$ noms$|nombre$ nombres$|наимен назван им$ имя имена|名称 姓名|اسم أسماء
list$ lists$|liste|lista|спис перечен|名单 清单|قائمة قوائم
table$ tables$|table$ tableau|tabla cuadro|таблиц|表|جدول جداول
page$ pages$|page$ pages$|página|страниц|页|صفح
copy$ copies$ reproduc|copie exempl repro|copia ejemplar repro|копи экземпляр воспроиз|复制 副本|نسخ
share$ sharing shared|partag|compart participaci|распростран обмен совместн|分享 共享 分担|تقاسم تشارك مشاركة
distribut|distribu|distribu|распростран распредел|分发 分配|توزيع
licens licence|licenc|licencia|лицензи|许可|ترخيص رخص
copyright author|auteur|autor|автор|著作 版权 作者|مؤلف تأليف
user|utilisateur usager|usuari|пользовател|用户 用者|مستخدم مستعمل
website site$ online web$|site$ sites$ ligne web|sitio web línea|сайт веб онлайн|网站 在线|موقع مواقع
notif|notifi|notific|уведом|通知|إخطار إشعار
limit|limit|limit|огранич предел|限制 有限|حد$ حدود محدود قيود تقييد
warrant liab|garanti|garant|гарант|担保|ضمان
experience|expérience|experiencia|опыт|经验|خبرة تجربة خبرات
success|succès|éxito|успе|成功|نجاح
awareness|sensibilis conscience|concienci sensibili|осведом информирован|意识 认识|توعية وعي
lead leadership|dirig|lider dirig|лидер|领导|قياد
network|réseau|red$ redes$|сет$ сети сетей|网络|شبك
centre$ center$|centre|centro|центр|中心|مركز مراكز
summit|sommet|cumbre|саммит|首脑|قمة
visit|visit|visit|посещ визит|访问|زيارة
"""  # noqa: E501 - a line a concept
