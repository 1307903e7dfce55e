"""Words that put somebody down, as lists, for whoever adds one. A star stands for any ending."""

TRAITS = """
weerstandig* weerspannig* weerbarstig* onwil onwillig* onwelwillend* kwaadwillig* kwaadwillend* weigerachtig*
weigeraar* ongemotiveerd* ongeïnteresseerd* manipulatief manipulatieve* manipule* manipulator* zorgmijd* hulpmijd*
zorgweiger* hulpweiger* werkweiger* dwarslig* dwarslag* dwarsgelegen dwarskop* dwarsdrijv* therapieresistent*
therapieontrouw* onhandelba* onbereidwillig* ongehoorzaam* ongehoorzame* ongewillig* onbegeleidba* onbehandelba*
onbestuurba* onbetrouwbaar onbetrouwbare leugenachtig* leugenaar* achterbaks* gluiperig* geniepig* sluw sluwe
probleemgezin* probleemgeval* probleemouder* probleemjonger* probleemkind* probleemmoeder* probleemvader*
probleemklant* probleemcliënt* probleemfiguur* probleemgedrag* probleeminwoner* probleemcollega* probleembewoner*
probleemhuurder* multiprobleem* hangjongeren asociaal asociale* aso hardleers* onleerba* uitbehandeld*
aandachttrekker* aandachtstrekker* aandachtvrager* aandachtsgeil* draaikont* draaideur* profiteur* profiteert
uitvreter* klaploper* zeurkous* zeurpiet* zeurder* zeurend* zeurt zeuren zeurderig* gezeur klagerig* klager klagers
lastpak* lastpost* querulant* slachtofferrol* slachtoffergedrag* onverbeterlijk* ondankbaar ondankbare* eigenwijs
eigenwijze* koppig* halsstarrig* obstinaat obstinate* recalcitrant* opstandig* tegendraads* tegenwerk* dwarsboom*
dwarsbomen junk junks junkie* weigergedrag weerstandsgedrag moeilijkdoener* moeilijkdoenerij tegenstribb*
tegensputter* vermijder* luiheid luiaard* luilak* luiwammes* laksheid gemakzucht* saboteer* saboteren sabotage*
traineer* traineren aanstelt aanstell* aanstel misdraagt misdragen misdroeg* wangedrag onverschillig*
onverantwoordelijk* achterdochtig* onredelijk* ondermijn* claimend* claimerig* drammer* drammerig* drammen dramt
hysterisch* theatraal theatrale kinderachtig* onvolwassen* egoïst* egocentrisch* verwend* labiel* narcist* psychopa*
achterlijk* kansloos kansloze* onbemiddelba* ontspoord* tokkie* tuig zielepoot* zielenpoot* zielepiet* sukkel*
slapjanus* bemoeial* bemoeizucht* ruziezoeker* ruziemaker* ruziezoekend* wanbetaler* fraudeur* bijstandstrekker*
steuntrekker* uitkeringstrekker* chaoot* viezerik* pathologisch* halsstarrigheid koppigheid onhandelbaarheid
onverbeterlijkheid starheid stugheid dwarsheid stijfkop* eigengereid* balorig* stuurs stuurse nukkig* nurks nurkse
chagrijnig* humeurig* driftkop* driftig* opvliegend* heethoofd* agressieveling* noncoöperatie* oncoöperatie*
noncompliant* lamlendig* werkschuw* arbeidsschuw* onfatsoenlijk* ongemanierd* onopgevoed* respectloos respectloze*
onbeleefd* arrogant* verwaand* betweter* wijsneus* haatdragend* wrokkig* debiel* idioot idiote idioten imbeciel*
mongool* randdebiel* mafkees* mafkezen zwakbegaafd* zwakzinnig* gekkie* gekken zot zotten domkop* kluns klunzen
klunzig* onbekwaam onbekwame incapabel* onkundig* falend* tekortschiet* hypochonder* borderliner* schizo* bedrieger*
bedriegt oplichter* liegt liegbeest* smoes smoesje* smoezen uitvlucht* lijntrekker* kantjesloper* lanterfant*
gewetenloos gewetenloze onbenul* nietsnut* hufter* lomperik* bullebak* schreeuwlelijk* stoorzender* raddraaier*
muggenzifter* zwartkijker* doemdenker* mopperkont* mopperaar* zwartrijder* wappie* ontaard* hypocriet* onoprecht*
schijnheilig* onaangepast* onhebbelijk* nonchalant* ongedisciplineerd*
verpest verpestte verpesten verziek* verknoei* verpruts* verzuurt overdrijft overdreef overdrijver* jammert mekkert
mekkeren pruilt chanteert treiter*
"""
"""Of anybody, by itself."""
LABELS = """
lastig lastige lastigste lastiger moeilijk moeilijke moeilijkste moeilijkere dwars dwarse lui luie luiste dom domme
domste onmogelijk onmogelijke vervelend vervelende vervelendste irritant irritante irritantste zielig zielige
agressief agressieve brutaal brutale hopeloos hopeloze problematisch problematische ingewikkelde gestoord gestoorde
verward verwarde passief passieve dominant dominante negatief negatieve raar rare slap slappe zwak zwakke star starre
stug stugge hulpeloos hulpeloze onbeschoft onbeschofte veeleisend veeleisende wantrouwend wantrouwende wantrouwig
wantrouwige klagende zwaar zware onbereikbare gesloten laks lakse nare vreselijke slechte foute afwerende ontwijkende
dwingende dwingerige opdringerige overheersende bazige bemoeizuchtige ondoorgrondelijke stiekeme gekke maffe
overgevoelige bittere verbitterde verzuurde zure wispelturige ontkennende weigerende klagerige onverbeterlijke
chaotische smerige criminele onwetende naïeve
"""
"""Only beside people."""
ALONE = """
dwars lui dom onmogelijk vervelend irritant zielig hopeloos brutaal laks slap gestoord star stug onbeschoft veeleisend
wantrouwend wantrouwig onbereikbaar bazig bot dwingend opdringerig gek
"""
"""Those of the labels that are hard on somebody after "is" too."""
PEOPLE = """
ander anderen inwoner* bewoner* cliënt* client* mens mensen ouder ouders vader* moeder* jongere* jongen* meisje* kind
kinderen gezin gezinnen huishouden* collega* klant* persoon personen burger* man mannen vrouw vrouwen buren buurvrouw*
buurman* geval gevallen type types figuren figuur familie* doelgroep team teams groep groepen patiënt* puber* partner*
ex leerling* deelnemer* houding opstelling karakter instelling iemand zoon zonen dochter* broer* zus zussen echtpaar
echtparen heer heren dame dames bijstandsmoeder* huurder* bezoeker* docent* leerkracht* teamleider* leidinggevende*
mantelzorger* naaste naasten hulpvrager* zorgvrager* statushouder* werkzoekende* tante* oom ooms opa oma baas chef*
gast gasten peuter* kleuter* tiener* oudere ouderen senior* medewerker* vrijwilliger* professional* manager*
directeur* huisarts* wethouder* ambtenaar* student* vriend vrienden vriendin* schoonmoeder* stiefvader* stiefmoeder*
pleegouder* voogd opvoeder* verzorger* groepslid groepsleden teamlid teamleden gezinslid gezinsleden tegenpartij
"""
"""Who may be put down."""
