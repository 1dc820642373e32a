"""Concepts of society, economy and development; see `bodies` for how they are written."""

SOCIETY = """\
develop|dévelop|desarroll|развит развива|发展|تنمية نماء نام إنمائ تطوير
sustainab|durabl|sostenib|устойчив|持续|مستدام
econom|économ|econ|эконом|经济|اقتصاد
social societ|social sociét|social sociedad|социальн обществ|社会|اجتماعي مجتمع
civil|civil|civil|граждан|民间 公民 文职|مدني
poverty poor|pauvre|pobre|нищет бедн|贫困 贫穷 穷人|فقر فقير فقراء
hunger famine|faim famine|hambre|голод|饥饿 饥荒|جوع مجاع
food$ foods$ nutrition|aliment nourri nutri|alimen nutri|продовольств питан|粮食 食品 营养|غذاء غذائ أغذية تغذية
agricult farm|agricol agricult|agrícol agricult agropec|сельск|农业|زراع مزارع
health medic|santé sanitaire médic|salud sanitari médic|здоров здравоохр медицин|卫生 健康 医疗 保健|صحة صحي طبي
disease|maladie|enfermedad|болезн заболев|疾病|مرض أمراض
death mortality die$|mort décès mortalité|muerte mortalidad|смерт|死亡|وفيات موت وفاة
birth born|naissance|nacimiento nacid|рожден|出生 分娩 生育|ولادة مولود مواليد
education school teach|éduca enseign école scolaire|educa enseñanza escuela escolar|образован школ учител обучен|教育 学校 教师|تعليم تعلم مدرس معلم تربية
university universi|universit|universid universit|университет|大学|جامع
training train$|formation former|capacita formaci|подготов обучен|培训 训练|تدريب
learning learn$ student|apprent élève étudi|aprend alumn estudi|учащ учеб студент|学习 学生|تعلم طالب طلاب
child|enfan|niñ infan|дет$ дети детей детям детск ребен|儿童|طفل أطفال
youth young|jeun|joven jóvenes juven|молод|青年 少年|شباب
women$ woman$ girl|femme fille|mujer niñas$|женщин девоч|妇女 女童 女性|امرأة مرأة نساء فتيات
gender sex$ sexual|sexe genre sexuel|género sexo sexual|гендер пол$ пола|性别|جنس
men$ man$ male$ males$|homme masculin|hombre|мужчин|男子 男性 男女|رجال رجل
family families|famil|famil|семь семей|家庭|أسرة أسر أسري عائل
marriage|mariage|matrimonio|брак|婚姻|زواج
disab handicap|handicap|discapacidad|инвалид|残疾|إعاقة معوق
old$ older elderly|âgé âgée vieil|edad mayores|пожил престарел|老年|مسن كبار
indigenous|autochton|indígena|коренн|土著|أصلي
community communit|communaut|comunidad comunit|общин сообществ|社区|مجتمع محلي
participat|particip|particip|участ|参与 参加|مشارك يشارك اشتراك
employ job$ jobs$|emplo|emple|занятост трудоустр|就业 雇用|عمالة توظيف
worker labour labor$|travailleur ouvrier|trabajador laboral|трудящ работник труд|工人 劳动|عمال
wage income salar|revenu salaire|ingreso salari|доход заработ|收入 工资|دخل أجر أجور
trade$ commerc|commerc|comerci|торг коммерч|贸易 商业|تجار
market|marché|mercado|рын|市场|سوق أسواق
price|prix|precio|цен$ цены|价格|سعر أسعار
industr|industri|industr|промышл индустр|工业 产业|صناع تصنيع
enterpris business compan|entrepris sociét|empresa negocio|предприят бизнес компани|企业|شركة شركات منشأة
bank$ banks$ banking|banque bancaire|banco$ bancos$ bancari|банк|银行|مصرف مصارف بنك
finan|financ|financ finanz|финанс|金融 财务 财政 资金 筹资|مال$ مالي تمويل
fund$ funds$ funding|fonds$|fondo$ fondos$|фонд средств|基金 资金|صندوق صناديق أموال
invest|invest|invers inverti|инвест|投资|استثمار
debt|dette endett|deuda|долг задолж|债务|دين ديون
tax$ taxes$ taxation|impôt taxe fiscal|impuesto tribut fiscal|налог|税|ضريب ضرائب
money monetary currency|monét monnaie argent|moned monetari dinero|валют денежн|货币 金钱|نقد عملة
cost$ costs$ expens expenditure|coût dépense frais|costo gasto coste|расход стоимост издерж|费用 开支 成本 支出|نفق تكلفة تكاليف كلفة
contribut|contribu|contribu cuota|взнос вклад|捐款 会费 缴款 贡献|مساهم اشتراك إسهام تساهم
payment pay$ paid$|paiement payer|pago pagar|платеж выплат оплат|付款 支付|دفع$ مدفوع سداد
account$ accounts$ audit|compte audit|cuenta auditor|счет ревизи|账户 审计 帐|حساب محاسب مراجع
resource|ressource|recurso|ресурс|资源|موارد مورد
support|appui appuyer soutien soutenir|apoyo apoyar|поддерж|支持 支助|دعم يدعم
assist aid$ help|aide assist|ayuda asist|помощ содейств|援助 协助 帮助|مساعد معونة
technical technolog|techn|técn tecn|техн|技术|تقني تكنولوج فني
cooperat collaborat|coopér collabor|coopera colabora|сотруднич|合作 协作|تعاون
partner|parten|asocia alianza|партнер|伙伴|شريك شراك شركاء
capacity capacities|capacit|capacidad|потенциал|能力|قدر
information inform$|inform|inform|информ|信息 资料 情报|معلوم إعلام
communicat|communic|comunica|связ коммуник сообщен|通信 沟通 来文 通讯|اتصال تبليغ بلاغ
media press$|média presse|medios prensa|средств массов пресс|媒体|إعلام صحاف
data$|donnée|dato datos|данны|数据|بيانات
statist|statist|estadíst|статист|统计|إحصا
research|recherch|investiga|исследован|研究|بحث بحوث أبحاث
scien|scien|cien|наук научн|科学|علم$ علمي علوم
study studies|étude étudi|estudi|изуч исследов|研究|دراسة دراسات
culture cultur|cultur|cultur|культур|文化|ثقاف
religio|relig|relig|религ|宗教|دين ديني
race$ racial racis|rac racial racis|raza racial racis|рас$ расов расизм|种族|عنصر عرق
housing|logement|vivienda|жиль жилищ|住房|سكن مساكن إسكان
city$ cities$ urban|ville$ villes$ urbain|ciudad urban|город|城市|مدينة مدن حضري
rural|rural ruraux|rural|сельск|农村|ريف
transport|transport|transport|транспорт|运输 交通|نقل
road$ roads$|rout|carretera vial|дорог дорож|道路|طرق طريق
infrastruct|infrastruct|infraestruct|инфраструкт|基础 设施|هياكل بنية بنى
internet$ digital comput online|internet numérique informatique|internet digital informát|интернет цифров компьют|因特 数字 互联 计算|إنترنت رقم حاسوب
service|service|servicio|услуг служб обслуж|服务|خدم
consumption consum|consomm|consum|потреб|消费|استهلاك مستهلك
production produc|produ|produ|произв продукц|生产|إنتاج منتج ينتج
goods product$ products$|produit marchandis bien$ biens$|producto mercanc bienes|товар продукц|产品 货物 商品|منتجات سلع بضائع
export|export|exporta|экспорт|出口|تصدير صادرات مصدر
import$ imports$ importer importing importation imported|import$ importation importat importer|importaci importa$ importad importar|импорт|进口|استيراد واردات مستورد
tourism|touris|turismo turíst|туризм|旅游|سياح
sport|sport|deport|спорт|体育|رياض
humanit|humanit|humanit|гуманит|人道|إنساني
disaster emergency|catastroph urgence|desastre catástrofe emergencia|бедств чрезвыч катастроф|灾害 紧急 灾难|كارثة كوارث طوارئ
relief|secours|socorro|экстренн|救济 救灾|إغاثة غوث
vulnerab|vulnérab|vulnerab|уязвим|脆弱 弱势|ضعيف ضعف ضعفا هشاشة
access|accès accéd|acceso acceder|доступ|获得 获取|وصول حصول
drug$ drugs$ narcot|drogue stupéfiant|droga estupefac|наркот|毒品 药物|مخدر
alcohol tobacco|alcool tabac|alcohol tabaco|алкогол табак|烟草 酒|كحول تبغ
"""  # noqa: E501 - a line a concept
