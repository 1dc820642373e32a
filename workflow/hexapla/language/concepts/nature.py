"""Concepts of nature, places and things; see `bodies` for how they are written."""

NATURE = """\
environment|environnement|medio ambient medioambient|окружающ эколог|环境|بيئ
climat|climat|clim|климат|气候|مناخ
energy|énerg|energ energé|энерг|能源|طاقة
water|eau$ eaux$ hydri|agua$ aguas$ hídric|вод$ вода воды воде водн водой|水|ماء مياه مائي
forest|forêt forest|bosque forestal|лес$ леса лесов лесн|森林|غابة غابات حرج
desert$ desertif drought|désert sécheress|desert sequía|опустын засух|荒漠 干旱|تصحر جفاف صحراء
biodivers biolog diversity|biodivers biolog divers|biodivers biológ divers|биоразнообр биолог разнообраз|多样 生物|تنوع بيولوج أحيائ
species|espèce|especie|вид$ виды видов видам|物种|نوع أنواع
animal|anim|animal|животн|动物|حيوان
plant$ plants$|plante végét|planta vegetal|растен|植物|نبات
genetic gene$|génét gène|genét gen$|генет|遗传 基因|جيني وراث
ecosystem|écosyst|ecosist|экосист|生态|إيكولوج نظم
conserv|conserv préserv|conserva preserva|сохран|养护 保护 保存|حفظ صون محافظ
area$ areas$ zone$|aire$ aires$ zone$ zones$ domaine région|área$ áreas$ zona ámbito esfera|район област зон|区 地区 领域|منطقة مناطق مجال
land$ lands$ soil|terre$ terres$ sol$ sols$|tierra suelo|земл земел почв|土地|أرض أراض تربة
mountain|montagn|monta|гор$ горн горы|山|جبل جبال
island|île$ îles$ insulaire|isla$ islas$ insular|остров|岛|جزر جزير
coast|côte$ côti litto|costa coste litoral|прибреж побереж|沿海|ساحل
river|fleuve rivière fluvial|río$ ríos$ fluvial|рек$ реки речн|河|نهر أنهار
fish|pêch poisson|pesc pez$ peces$|рыб|渔业 鱼|صيد سمك أسماك
wildlife wild$|sauvage faune|silvestre fauna|дик$ дикой фаун|野生|بري برية
pollut|pollu|contamin|загрязн|污染|تلوث ملوث
waste|déchet|desecho residuo|отход|废物|نفاي
chemical|chimi|quími|химич|化学|كيميا
hazardous danger|dangereu danger|peligro|опасн|危险|خطر خطير
risk|risque|riesgo|риск|风险|خطر مخاطر
emission gas$ gases$ carbon|émission gaz carbone|emisi gas$ gases$ carbono|выброс газ углерод|排放 气体|انبعاث غاز كربون
oil$ petrol|pétrol|petróleo|нефт|石油|نفط
mineral mining|minér mini minier|mineral minería|минерал горнодоб|矿物 采矿|معدن معادن تعدين
material|matériel matéri matériau|material|материал|材料 物质|مواد مادة مادي
natural nature$|nature naturel|natural|природ естествен|自然|طبيع
world$ global$ globally|monde mondial|mund|мир$ мира мировой всемирн глобальн|世界 全球|عالم
earth planet|terre planète|planeta tierra|земл планет|地球|أرض كوكب
africa|afri|áfrica africa|африк|非洲|أفريق إفريق
asia$ asian|asi|asia asiát|ази|亚洲|آسي
europe|europ|europ|европ|欧洲|أوروب
america|améri|améric|америк|美洲|أمريك
latin|latin|latin|латин|拉丁|لاتين
pacific$|pacifi|pacífico|тихо|太平|هادئ
palestin|palesti|palesti|палест|巴勒|فلسطين
israel|israël|israel|израил|以色|إسرائيل
arab|arabe|árabe|араб|阿拉|عرب
russia|russi|rus|росс русск|俄罗 俄文|روس
france$ french|franc français|franc frances|франц|法国 法文|فرنس
english|anglais|inglés|англий|英文 英语|إنكليز
spain spanish|espagn|españ|испан|西班|إسبان
geneva|genèv|ginebra|женев|日内|جنيف
vienna|vienne|viena|вен$ вена вене|维也|فيينا
york|york|york|йорк|纽约|نيويورك
room$ rooms$ building|salle bâtiment|sala$ salas$ edificio|зал$ зале здани|议室 大楼 楼|غرفة قاعة مبنى
house$ home$|maison foyer|casa hogar|дом$|家园 住宅|منزل منازل بيت
traffic$ vehicle|véhicul|vehícul|транспорт|车辆|مركب
ship$ ships$ vessel|navire|buque|судн суда|船|سفين سفن
aircraft aviation air$|aéro avion air$ aérien|aére avia aire|воздух воздуш авиа|空中 航空 空气|جوي طيران هواء
device software equipment tools$|appareil logiciel équipement matériel|equipo dispositivo|оборуд устройств программн|设备 软件|معدات برمج جهاز
mercury|mercure|mercurio|ртут|汞|زئبق
innovat|innov|innov|иннов|创新|ابتكار
knowledge|connaissance savoir|conocimiento|знан|知识|معرف معارف
tradition|tradition|tradici|традиц|传统|تقليد
cause$ causes$|cause$ causes$|causa|причин|原因|سبب أسباب
effect$ effects$ impact|effet incidence impact répercuss|efecto impacto repercus|последств воздейств влия|影响 效果|أثر آثار تأثير
life$ lives$ living|vie$ vies$ vivre|vida$ vidas$ vivir|жизн|生命 生活|حياة معيش
age$ ages$|âge|edad|возраст|年龄|سن$ عمر أعمار
sanitation hygiene|assainiss hygiène|saneamiento higiene|санитар|环卫 卫生|صرف نظافة
epidemic aids$ virus hiv$|épidém virus sida|epidem virus sida|эпидем вирус вич|流行 病毒 艾滋|وباء أوبئة إيدز فيروس
vaccin|vaccin|vacuna|вакцин|疫苗|لقاح تحصين
matern pregnan|matern grossesse|matern embaraz|матер материн|孕产 产妇|أموم نفاس حمل
"""  # noqa: E501 - a line a concept
