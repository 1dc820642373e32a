"""Concepts of law, politics, peace and rights; see `bodies` for how they are written."""

LAW = """\
state$ states$|état états|estado|государств|国家 各国|دولة دول$ دولي دولا
country countries|pays$|país países|стран$ страна страны стране страной стран странам странах|国家 各国|بلد بلدان
governance governing|gouvernance|gobernanza|управлен|治理|حوكم إدار
international|international|internacional|международн|国际|دولي دولية
regional region|région|region región|регион|区域 地区|إقليم منطقة مناطق
local$ locally|local$ locale locaux|local$ locales$|местн|地方 当地|محلي
territory territor|territo|territori|территор|领土 领地|إقليم أقاليم أراضي
people$ peoples$|peuple population|pueblo poblaci|народ населен|人民 民族 人口|شعب شعوب سكان
person$ persons$ personal human$|personne humain|persona humano|лиц$ лица лицо лицам человек люд|个人 人类|شخص أشخاص إنسان
human|humain homme hommes|humano humana|человек|人权 人类|إنسان بشر
right$ rights$|droit$ droits$|derecho$ derechos$|прав$ права право праву правами правам правах|权利 人权|حق$ حقوق حقا$
law$ laws$ legal legisl legally|droit$ loi$ lois$ juridi légal légis|derecho ley$ leyes$ juríd legal legisl|закон юридич правов право|法律 立法|قانون تشريع قوانين
justice judic|justice judic|justicia judicial|правосуд справедлив юстици|司法 正义 公正|عدالة عدل قضا
court$ courts$ tribunal|cour$ tribuna|corte$ tribunal|суд$ суда суде суду судом трибунал|法院 法庭|محكمة محاكم
judge|juge|juez$ jueces$ magistrad|суд$ судь судей|法官|قاض قضاة
crime crimin|crime crimin pénal|crimen crímenes delito delinc penal|преступ уголовн|犯罪 罪行 刑事|جريم جرائم جنائ إجرام
corruption brib|corruption|corrupción soborno|коррупц взяточ|腐败 贿赂|فساد رشو
weapon arms$ armament|arme$ armes$ armement|arma$ armas$ armament|оруж вооружен|武器 军备|سلاح أسلحة تسلح
disarm|désarm|desarme|разоруж|裁军|نزع
armed|armé$ armée$ armées$ armés$|armada$ armado$ armadas$ armados$|вооруженн|武装 武力|مسلح
force$ forces$|force|fuerza|сил$ сила силы силе вооружен|部队 武力 效力|قوة قوات
military|militaire|militar|военн|军事|عسكري
war$ wars$|guerre|guerra|войн|战争|حرب
peace peaceful|paix pacifi|paz$ pacífi pacifi|мир$ мира миру мире мирн|和平|سلام سلم سلمي
security secure safety safe$|sécurité sûr|segur|безопасн|安全 安保|أمن$ آمن سلامة أمنا
conflict|conflit|conflicto|конфликт|冲突|نزاع صراع
dispute|différend|controversia|спор|争端|نزاع منازع
settle|régler|arreglo solución|урегулир разреш|解决|تسوية حل
aggress|agress|agresi|агресс|侵略|عدوان
threat|menace|amenaza|угроз|威胁|تهديد يهدد
terror|terror|terror|террор|恐怖|إرهاب
violence violent|violence|violencia|насил|暴力|عنف
sanction|sanction|sanción sanciones|санкц|制裁|جزاء
freedom free$ liberty freely|liberté libre|libertad libre|свобод|自由|حرية حريات حر$
equality equal equitab|égal équitab|igual equitat|равн равенств справедлив|平等 公平|مساواة تساو متساو منصف
discriminat|discrimin|discrimin|дискримин|歧视|تمييز
independen|indépend|independ|независим|独立|استقلال مستقل
sovereign|souverain|soberan|суверен|主权|سياد
self$|disposer autono|libre$ propio autono|самоуправ самоопред|自治 自决|ذاتي مصير
trusteeship trust$|tutelle|fiduciari|опек|托管|وصاية
administ|administ|administ|админист управл|行政 管理|إدار
manag|gestion gérer|gestión gestionar ordenaci|управлен рационал|管理|إدارة
principle|princip|principio|принцип|原则|مبدأ مبادئ
purpose|but$ buts$ fin$ fins$|propósito fin$ fines$|цел$ цели целей целя|宗旨 目的|مقصد مقاصد غرض أغراض
obligation oblige|oblig|oblig|обязан обязат|义务|التزام واجب
responsib|responsab|responsab|ответствен обязан|责任 负责|مسؤول
complian comply|respect confor|cumpl|соблюд выполн|遵守 履约|امتثال
implement|mise mettre appli exécu|aplica ejecu|осуществл выполн реализ|执行 实施 落实|تنفيذ ينفذ
measure$ measures$|mesure|medida|мер$ меры мера мерам мерах|措施 办法|تدبير تدابير إجراء
action$ actions$ act$|action|acción acciones medida|действ|行动|عمل إجراء
violat breach|viol|viola infracci|нарушен|违反 侵犯|انتهاك خرق
prevent|préven préveni|preven impedi|предотвращ предупрежд|预防 防止|منع وقاية
protect|protég protec|proteg protec|защит охран|保护|حماية يحمي
prohibit|interdi|prohib|запре|禁止|حظر
guarantee ensure assur|garanti assur veiller|garanti asegur velar|обеспеч гарант|确保 保证 保障|كفالة ضمان يكفل تكفل
negotiat|négoci|negoci|переговор|谈判|تفاوض مفاوض
party$ parties$|partie$ parties$|parte$ partes$|участник сторон|缔约 当事|طرف أطراف
ratif|ratifi|ratific|ратифи|批准|تصديق صدق
accession accede|adhés adhér|adhesi adherir|присоедин|加入|انضمام
signat sign$ signed$|sign$ signat signé signer|firma signat|подпис|签署 签字|توقيع موقع
amend|amend modif|enmienda reforma modific|поправ|修正 修订|تعديل
depos|dépos|deposit|депозит хранен|交存 保存|إيداع وديع مودع
entry$ force$|vigueur|vigor|силу|生效|نفاذ نافذ
provision$ provisions$|disposition|disposici|положен|规定 条款|حكم أحكام
accordance pursuant|conform vertu|conformidad virtud|соответств|按照 依照 根据|وفق عملا
consent|consent|consent|соглас|同意|موافق رضا
proper$ propert ownership|propriété|propiedad|собственн|财产 产权|ملكي ممتلك
privacy|vie$ confidential|intimidad privacidad|конфиденц приват|隐私|خصوصي
polit|politi|polític|полити|政治|سياس
policy policies|politi|polític|полити стратег|政策|سياسة سياسات
democra|démocra|democra|демократ|民主|ديمقراط
coloni decoloni|coloni décoloni|coloni descoloni|колони деколон|殖民|استعمار
diplom|diplom|diplom|дипломат|外交|دبلوماس
refugee|réfugié|refugiad|бежен|难民|لاجئ
migra|migra|migra|мигра|移民 移徙|هجر مهاجر
asylum|asile|asilo|убежищ|庇护|لجوء
torture|tortur|tortur|пыт|酷刑|تعذيب
prison detain detent|prison déten|prisión prision preso deteni deten|тюрьм заключ задерж|监狱 拘留|سجن سجون احتجاز محتجز
slave traffick|esclav traite|esclav trata$|рабств торговл|奴役 贩运|رق$ اتجار
police|police policier|policía policial|полиц|警察|شرطة
border|frontière frontal|frontera|границ|边界 边境|حدود
nuclear|nucléaire|nuclear|ядерн|核武 核能 核子|نووي
space$|espace$ spatial|espacio|космическ космос|外空 外层|فضاء
sea$ seas$ ocean marine maritime|mer$ mers$ océan marin marit|mar$ mares$ océano marin marít|мор$ моря море морск океан|海洋 海|بحر بحار محيط
"""  # noqa: E501 - a line a concept
