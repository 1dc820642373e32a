"""Concepts of how resolutions speak, of answers, degrees and order; written as `bodies` is."""

PHRASES = """\
yes$|oui$|sí$|да$|是|نعم
no$ not$ non$ cannot without|non$ pas$ ne$ n$ aucun aucune sans$|no$ ningún ningun sin$|не$ нет$ ни$ без$|不 无 没有 未|لا$ ليس غير عدم لم لن دون
always|toujours|siempre|всегда|始终 总是|دائما
only$ sole$ solely|seulement seul uniquement|solo$ solamente únicamente|только лишь единствен|只 仅|فقط وحد
partial partly|partiel partie$|parcial|частичн отчасти|部分|جزئي
other$ others$|autre|otro$ otra$ otros$ otras$|друг ин$ иные иных прочее прочие|其他 其它|أخرى آخر آخرون غيره
none$ nobody|aucun aucune|ninguno ninguna|нисколько никак отсутств|无 没有|منعدم
some$|certain quelque|alguno alguna algunos algunas|некотор|某些 一些|بعض
many$ much$ several|beaucoup nombreu plusieurs|mucho muchos muchas varios varias|многи много несколько|许多 很多 若干|كثير عدة عديد متعدد
few$|peu$|pocos pocas|немног мало|很少|قليل
important|important|importan|важн|重要|هام مهم أهمية
necessary$ essential indispens vital|nécessaire essentiel indispens vital|necesari esencial indispens vital|необход существен|必要 必需 至关|ضروري لازم أساسي
appropriate suitable adequate$ sufficient|approprié voulu adéquat suffisant|apropiad adecuad suficient|надлежащ достаточн соответствующ|适当 适足 足够 充足|مناسب ملائم كاف
relevant|pertinent|pertinente|соответствующ|有关 相关|صلة معني
available|disponible|disponible|имеется доступн налич|可用 现有|متاح متوافر متوفر
possible$ possibil|possib éventuel|posible posibilidad|возможн|可能|ممكن إمكان يمكن محتمل
current$ existing$ exist exists$|actuel existant|actual existent vigente|нынешн существующ действующ текущ|目前 现有 现行|حالي قائم موجود راهن
recall recalls$ recalling|rappel|recordando recuerda|ссыла напомин|回顾|استذكر
noting notes$ noted|prend note$ notant|tomando toma observando|отмеча приним|注意|تلاحظ تحيط لاحظ علما
welcom|félicit réjouit accueill|acoge beneplácito satisfacción|приветств удовлетвор|欢迎|ترحب رحب
reaffirm affirm|réaffirm affirm|reafirma afirma|подтвержд|重申 申明|تؤكد تأكيد أكد مؤكد
stress emphasi underlin|soulign|subraya destaca recalca|подчерк|强调 着重|تشدد شدد تشديد
concern$ concerns$ concerned$ worried|préoccup inquiét|preocupa|озабоч обеспок|关切 关注|قلق قلقه يساورها شواغل
appreciat thank gratitude|remerci appréci gratitude|agradec aprecia reconoc|признательн благодар|赞赏 感谢|تقدير شكر امتنان
condemn|condamn|conden|осужд|谴责|تدين إدانة
urge$ urges$ urged urgent|exhort engag instamment urgent|insta exhort urgent|настоятельн призыв срочн безотлаг|敦促 促请 紧急 迫切|تحث حث عاجل
call$ calls$ called$ appeal|appel|llama exhorta llamamiento|призыв|呼吁 号召|تهيب نداء يدعو تدعو
mindful bearing conscious aware$|conscient gardant|consciente teniendo|учитыв созна помня|意识 铭记|تدرك إدراك تضع مراعاة
express|exprim|expres|выраж|表示 表达|تعرب أعرب
account$ consideration|tenir compte considération|cuenta consideración|учет учитыв рассмотр|考虑|مراعاة اعتبار
commit$ commits$ commitment committed|engag|comprom|привержен обязат|承诺|التزام تعهد
effort|effort|esfuerzo|усили|努力|جهد جهود
activit|activit|actividad|деятельн мероприят|活动|نشاط أنشطة
role$ roles$|rôle|papel|рол$ роль роли|作用|دور$ دورا$
situation$ situations$|situation|situación situaciones|положен ситуац|局势 情况 状况|حالة حالات وضع أوضاع
circumstance|circonst|circunst|обстоятель|情形|ظرف ظروف ملابسات
attention|attention|atención|вниман|注意 关注|انتباه اهتمام
priorit|priorit|priori|приоритет|优先|أولوي
opportunit|possibilit chance occasion|oportunid|возможност|机会|فرص فرصة
anniversar|anniversaire|aniversario|годовщин|周年|ذكرى سنوي
record$ records$ register|registre regist enregistr|registro registr acta|регистр реестр|记录 登记|سجل سجلات تسجيل
identi|identi détermin|identi|выявл идентиф опред|查明 识别 身份 确定|تحديد هوية
determin|détermin|determin|определ|确定|تحديد تقرير
detect|détect|detec|обнаруж|检测 发现|كشف
handl|manipul manut|manipula manejo|обращен|处理|مناولة
damage loss$ losses$ harm|dommage perte préjudice|daño pérdida perjuicio|ущерб потер вред|损害 损失|ضرر أضرار خسائر
introduc|introdu|introdu|внес внедрен введен|引入 引进|إدخال
quality|qualité|calidad|качеств|质量 优质|جودة نوعية
quantity|quantité|cantidad|количеств|数量|كمية كميات
level$ levels$|niveau niveaux|nivel$ niveles$|уровен уровн|级 水平 各级|مستوى مستويات
sector$ sectors$ sectoral|secteur|sector|сектор отрасл|部门 行业|قطاع
stakeholder actors$|acteurs prenantes intéressé|interesad actores|заинтересован субъект|利益 为体|معني جهات أصحاب
initiative|initiative|iniciativa|инициатив|倡议 举措|مبادر
practice practic|pratique|práctic|практик практич|做法 实践 惯例|ممارس عملي
specific$ particular|particulier spécifique précis|particular específic especial|конкретн особ частн|特定 具体 特别|محدد معين خاص
direct$ directly|direct|direct|прям непосредств|直接|مباشر
bilateral|bilatér|bilateral|двусторон|双边|ثنائي
multilateral|multilatér|multilateral|многосторон|多边|متعدد
intergovern|intergouvern|intergubern|межправ|府间|حكومي
transbound|transfront|transfront|трансгранич|越境 跨界|عابر حدود
movement|mouvement|movimiento|движен перемещен передвиж|转移 流动 运动 行动|حركة نقل تنقل
illegal illicit unlawful|illég illici|ilegal ilícit|незаконн противоправ|非法 违法|مشروع قانوني
dignity|dignité|dignidad|достоинств|尊严|كرام
solidar|solidar|solidar|солидарн|声援 团结|تضامن
victim|victime|víctima|жертв пострад|受害|ضحية ضحايا
crisis crises|crise$ crises$|crisis|кризис|危机|أزمة أزمات
occup|occup|ocupa|оккуп|占领|احتلال محتل
recovery reconstruct rebuil|relèvement reconstruct redress|recuperación reconstruc|восстановл реконструкц|恢复 复苏 重建|انتعاش تعاف إعمار
resilien|résilien|resilien|жизнестойк устойчив|复原 抗灾 韧性|صمود
transparen|transparen|transparen|транспарент прозрачн|透明|شفاف
accountab|redevab imputab|rendición|подотчет|问责|مساءلة
integr|intégr|integr|интегр комплекс|综合 纳入 融入 一体|متكامل إدماج تكامل نزاه
coherent coherence consistent|cohéren compatib|coheren compatib|согласован последоват|一致 连贯|اتساق متسق
comprehensive holistic|global complet exhaustif|integral amplio|всеобъемл комплексн|全面 综合|شامل
inclusive inclusion|inclus ouvert|inclus|инклюзив охват|包容|شامل
collective joint$ jointly|collectif conjoint commun|colectiv conjunt común|коллективн совместн|集体 联合|جماعي مشترك
future$|avenir futur|futur porvenir|будущ|未来|مستقبل مقبل
part$ parts$|partie part$|parte$|част$ части часть|部分|جزء أجزاء
whole$ entire|ensemble totalité|conjunto totalidad todo$|целом целиком всего|整个 全部 总体|كله بأكمل
second$ secondly|deuxième second|segund|втор|第二|ثاني ثانية
third$|troisième tiers|tercer|трет|第三|ثالث
fourth$|quatrième|cuart|четверт|第四|رابع
fifth$|cinquième|quint|пят|第五|خامس
first$|premier première|primer|перв|第一 首先 首次|أول أولى
subject$ topic theme|sujet thème objet|tema tópico objeto sujet|тем$ тема темы предмет|主题 专题|موضوع مواضيع
subsidiary auxiliar|subsidiaire|subsidiari|вспомогат|附属|فرعي فرع
consequen result outcome|conséquen résultat|consecuen resultado|последств результат итог|后果 结果 成果|عواقب نتيجة نتائج
exploit abuse|exploit abus|explota abus|эксплуат злоупотреб|剥削 虐待 滥用 开发|استغلال إساءة
mandate$ mandates$|mandat|mandato|мандат|任务 委任|ولاية انتداب
advi opinion|avis conseil$ consultat|opinión asesora consult|консульт совет мнени заключен|咨询 意见|فتوى مشورة استشار رأي آراء
wish$ desire|désir souhait|dese|желан стрем пожел|希望 愿望|رغبة رغب أمل
belief belie conviction convinc|convic croyan|convic convenc creencia|убежд вер$ веру|信念 信仰 深信|اقتناع معتقد إيمان
title$ titles$ heading|titre intitulé|título epígrafe|заголов назван наименован|标题 名称|عنوان عناوين
descri|décri descript|descri|описан описыва|描述|وصف
comment remark observation|comment observation remarque|comentario observaci|комментар замечан|评论 意见|تعليق ملاحظ
annotat explanat explain|annot explica expliqu|anotad explica|аннотирован поясн объясн|解释 附加 释义|مشروح شرح إيضاح
conclusion conclude|conclusion conclu|conclusi conclu|заключен вывод|结论 缔结|خاتمة استنتاج إبرام
introduct background|introduct context|introducc antecedent context|введен предысто справочн|导言 背景|مقدمة خلفية
summary overview|résumé aperçu|resumen sinopsis|резюме краткое обзор|摘要 概述 概览|موجز ملخص
scope$|portée champ|alcance ámbito|сфер охват|范围|نطاق
definit mean$ means$|définit signifi entend|definici signific entiende|определен означа понима|定义 是指|تعريف يعني يقصد
final$|final définitif|final definitiv|заключит окончател|最后 最终|نهائي ختامي
follow$ following$|suivant suite$|siguiente siguientes|следующ|下列 以下 后续|تالي متابعة
carrier$ carriers$|transporteur|transportista|перевозчик|承运|ناقل
supplier provider|fournisseur|proveedor|поставщик|供应|مورد
regulation regulate|réglement|reglament regula|норматив регламент регулир|条例 法规 规章 规范|لائحة لوائح تنظيم
process$ processing processed|transform traitement|procesa elabora tratamiento|переработ обработ|加工 处理|تجهيز معالجة
feed$ fodder|animaux fourrage|pienso forraje|корм|饲料|علف أعلاف
exempt exception except$|exempt exception excepté|exen exención excepci salvo|исключен изъят|豁免 例外|إعفاء استثناء
withdraw suspen terminat|retrait suspen résili|retir suspen termina rescis|отзыв приостан прекращ|退出 暂停 终止|انسحاب تعليق إنهاء
replac substitut|remplac substitu|reempla sustitu|замен замещ|取代 替代 更换|استبدال بديل إحلال
vacan|vacan|vacan|вакан|空缺|شاغر شغور
archive|archive|archivo|архив|档案|محفوظات أرشيف
insur|assuranc|seguro$ seguros$ asegurad|страхов|保险|تأمين
procure purchas contract|achat contrat|adquisi compra contrat|закуп контракт|采购 购买 合同|مشتريات شراء عقد عقود
quorum|quorum|quórum|кворум|法定|نصاب
candidat nominee|candidat|candidat|кандидат|候选|مرشح ترشيح
petition|pétition|petici|петиц ходатайств|请愿|عريضة عرائض التماس
communiqu message|communiqué message|comunicado mensaje|коммюнике сообщен послан|公报 讯息|بلاغ رسالة
capital$|capital|capital|капитал столиц|资本 首都|رأسمال رأس عاصمة
north$ northern|nord$|norte$ septentrional|север|北|شمال
south$ southern|sud$|sur$ meridional|южн юг$|南|جنوب
east$ eastern|oriental orient$|oriental oriente$|восточн восток|东|شرق
west$ western|ouest occidental|oeste occidental|западн запад|西|غرب
neighbo|voisin|vecin|сосед|邻国 邻|جوار مجاور
"""  # noqa: E501 - a line a concept
