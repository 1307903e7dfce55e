"""Questions as people type them in a question round: open ones, and what the soft hint is for.

`KEPT` holds what the rules were not made with: it was written afterwards, to see how they do on what they do not know.
"""

OPEN = """
Wat gebeurde er precies?
wat deed je toen
Hoe keek hij daarbij?
Hoe lang speelt dit al?
Wanneer merkte je dat het contact veranderde?
Waar zaten jullie toen ze dat zei?
Wie was er nog meer bij?
Welk woord gebruikte ze zelf?
Hoeveel gesprekken hebben jullie gehad?
Wat maakt dit voor jou zo lastig?
Wat maakt dat je hierover wakker ligt?
Waaraan zag je dat hij boos was?
Waar hoop je op?
Waar ben je bang voor als je het loslaat?
Wat zou ze zelf zeggen als ze hier zat?
Wat dacht je toen de deur dichtging?
Wat voelde je in je lijf?
Hoe zou je moeder dit aanpakken?
Met wie heb je hier al over gepraat?
Van wie komt het idee om te verhuizen?
Bij wie kan ze terecht?
In welke situaties lukt het wel?
Op welk moment haakte hij af?
Sinds wanneer kom je daar?
Tot wanneer heb je de tijd?
Door wie is hij aangemeld?
Naar wie luistert ze wel?
Aan welke afspraak hield hij zich wél?
Vanaf wanneer ging het beter?
Wat heeft je tot nu toe geholpen?
Wat was het mooiste moment in dit contact?
En wat zei jij toen?
En hoe reageerde de moeder?
Maar wat wil hij zelf?
Vertel eens hoe dat eerste gesprek ging.
Vertel eens iets over zijn vrienden
Noem eens een moment waarop het wel lukte.
Beschrijf eens wat je zag toen je binnenkwam.
Stel dat het probleem morgen weg is, wat doe je dan als eerste?
Stel dat zij hier zat. Wat zou ze ons vragen?
Als je terugkijkt, wat had je dan anders willen doen?
Als hij nee zegt, wat bedoelt hij dan denk je?
Je zei dat hij zweeg. Wat deed jij in die stilte?
Ik hoorde je zeggen dat het klem zit. Waar zit het klem?
Toen ze wegliep, wat ging er door je heen?
Op een schaal van 0 tot 10, hoe erg is het?
Hoe zeker ben je daarvan, van 0 tot 10? En wat zou het een 7 maken?
Wanneer ging het wel goed? Wat deed je toen?
Wat heb je al geprobeerd?
Wat heb je allemaal al gedaan, en wat hielp een beetje?
Waarom is dit belangrijk voor je?
Wat houdt haar tegen?
Wat is er nodig om verder te kunnen?
Hoe zou het zijn als je niets deed?
Wat als het gewoon even zo blijft?
Welke rol speelt de school hierin?
Wat wil jij van ons horen?
Hoe weet je dat hij het niet wil?
Hoe komt het dat ze jou vertrouwt?
Wat zegt je gevoel?
Wat nog meer?
En toen?
En verder?
Sam, wat had jij gewild?
Wat vindt haar dochter ervan dat ze niet naar buiten gaat?
Wat moet er gebeuren voordat je dit loslaat?
Wat kan hij goed?
Wat zou je willen dat wij níet vragen?
Hoe ging dat?
Wat is je eigen aandeel, denk je?
""".strip().splitlines()

LEADING = {
    "hint.closed": """
Heb je haar gesproken?
heb je met de huisarts gebeld
Is het veilig daar?
Is hij verslaafd?
Wil je dat hij verandert?
Kun je goed met haar opschieten?
Kan hij lezen en schrijven?
Weet de school hiervan?
Woont hij alleen?
Was ze boos?
Waren er kinderen bij?
Had je een afspraak gemaakt?
Heeft hij familie in de buurt?
Gaat hij nog naar zijn werk?
Komt ze haar afspraken na?
Ben je bang voor hem?
Bent u daar vaak geweest?
Denk je dat ze liegt?
Voel je je veilig?
Mag je daar naar binnen?
Moet hij daar weg?
Zijn er schulden?
Vindt ze het contact prettig?
En is er een indicatie?
Maar wil ze dat zelf?
Speelt er drank mee?
Als je eerlijk bent, ben je dan boos op hem?
Krijgt ze hulp van haar zus?
Lukt het je om rustig te blijven?
Werkt de partner?
""",
    "hint.suggestive": """
Vind je niet dat hij gewoon bang is?
Vind je ook niet dat ze te veel vraagt?
Vind je ook dat de school hier laat was?
Zou het niet kunnen dat ze zich schaamt?
Zou dat niet uit zijn jeugd komen?
Je was zeker wel boos?
Hij wil gewoon niet, toch?
Het is toch duidelijk dat hij drinkt?
Je hebt toch wel gezegd waar het op staat?
Dat was vast moeilijk voor je, hè?
Is het niet zo dat je te snel ging?
Is dat niet een beetje naïef?
Denk je niet dat ze je uitspeelt?
Denk je ook niet dat het aan de vader ligt?
Komt het niet gewoon doordat je te weinig tijd nam?
Ben je het met me eens dat dit zo niet kan?
Gaat ze niet bijna met pensioen?
Heeft hij dat niet altijd al gehad?
Lijkt het je niet logisch dat ze afhaakt?
Zie je niet dat je hem pushte?
""",
    "hint.double": """
Wat zei hij, en waarom ging je toen weg?
Wat deed je en waarom?
Hoe ging het gesprek en waarom zei je niets over de schulden?
Hoe oud zijn de kinderen? Wat vindt de huisarts van de situatie?
Wat zei de moeder? Hoe gaat het op school? Wie betaalt de huur?
Hoe reageerde ze op je voorstel en wat vindt je teamleider van de caseload?
Wat wil de zoon, en hoe lang werk je nu in dit team?
Wie heeft de melding gedaan en wanneer is het volgende overleg?
Heb je hem gebeld? Wat zei zijn broer over de verhuizing?
Waar wonen ze nu en hoe is de band met haar ouders?
Wat was je doel? Welke rol had de wijkagent?
Wanneer was je er voor het laatst en wie heeft de regie in het gezin?
""",
    "hint.advice": """
Heb je al geprobeerd om haar op te bellen?
Heb je al eens gedacht aan een tolk?
Heb je eraan gedacht om de wijkagent te vragen?
Heb je weleens overwogen om te stoppen?
Waarom ga je niet gewoon bij hem langs?
Waarom bel je haar moeder niet?
Waarom vraag je het niet aan de huisarts?
Waarom heb je geen tolk meegenomen?
Zou je niet beter eerst met je teamleider praten?
Zou je niet eens een brief sturen?
Kun je niet gewoon iets minder vaak gaan?
Kunnen jullie niet samen gaan?
Misschien moet je het even laten rusten?
Misschien kun je een collega meenemen?
Misschien is het een idee om te mailen
Als ik jou was zou ik stoppen
Als ik jou was, ging ik met de dochter praten. Wat vind je daarvan?
Moet je niet eerst zorgen dat de schulden weg zijn?
Is het een idee om samen te wandelen?
Is het geen idee om zijn broer erbij te halen?
Wat dacht je van een familieberaad?
Wat vind je ervan om het anders aan te pakken?
Zou het helpen als je wat vaker belt?
Heb je haar al gevraagd wat ze wil?
Je kunt ook eens met hem gaan vissen?
Je zou ook de buren kunnen vragen?
Ik zou gewoon stoppen.
Kun je niet een keer zonder papieren gaan?
""",
    "hint.statement": """
Je moet strenger zijn.
Je moet hem gewoon aanspreken op zijn gedrag
Hij is volgens mij gewoon bang.
Dit herken ik heel erg van een andere casus.
Ik denk dat ze depressief is
Volgens mij wil ze niet.
Ik heb dat ook eens gehad.
Dat is echt niet normaal!
Het ligt aan de wachtlijst.
Jullie moeten eerst naar de bewindvoerder.
""",
}
LEADING_BY_HINT = {hint: texts.strip().splitlines() for hint, texts in LEADING.items()}

KEPT_OPEN = """
wat is voor jou het ergste dat er kan gebeuren
Hoe reageert je lijf als de telefoon gaat?
Hoeveel mensen zijn er nu bij dit gezin betrokken?
Wat zou er gebeuren als je een maand niets deed?
Wat vond je van het gesprek met de wijkverpleegkundige?
Waar ligt voor jou de grens?
Wat doet het met je dat ze steeds afzegt?
Wie in het netwerk heeft ze lang niet gezien?
Hoe ziet een goede dag er voor hem uit?
Wat was je eerste gedachte toen je de melding las?
Op wie lijkt hij als hij zo doet?
Wat bedoel je met lastig?
Hoe noemt ze het zelf?
Wat is er sinds de zomer veranderd?
Waar maak je je het meest zorgen over?
Als je haar stem even leent, wat hoor je dan?
Je noemde twee keer de schuur. Wat is er met die schuur?
Wat zou een goede uitkomst zijn, ook voor zijn moeder?
Welke woorden gebruikte de vader precies?
Hoe is het om als derde hulpverlener binnen te komen?
Wat heb je laten liggen wat wel belangrijk voelde?
Waar zit de energie in dit contact?
Wat gaat er goed thuis?
Wat krijg je van hem terug?
Hoe vaak zie je haar lachen?
Wat weten we nog niet?
Vertel eens over de laatste keer dat het wel liep.
Wat deed ze voordat ze ziek werd?
Hoe kwam je daar eigenlijk terecht?
Wanneer was je voor het laatst tevreden over een gesprek met hem?
En wat hoop je dat er na vandaag anders is?
Wat had je nodig van je collega's?
Stel je voor dat ze over een jaar belt om je te bedanken. Waarvoor bedankt ze je?
Met welk gevoel fiets je daarheen?
Wat denk je dat haar zoon van ons vindt?
Ik ben benieuwd hoe zij dat gesprek heeft beleefd.
Wat is het dat je blijft proberen?
Hoe groot is je invloed hierop?
Wat maakt hem trots?
Waardoor kon je toen wel rustig blijven?
""".strip().splitlines()

KEPT_LEADING = {
    "hint.closed": """
Is ze wel eens boos op jou geweest?
Heeft de school al gebeld
Ben je er alleen naartoe gegaan?
Slaapt hij slecht?
Rookt ze?
Kent ze haar rechten?
Durf je dat tegen haar te zeggen?
Staat het huis al te koop?
Hebben jullie een klik?
Wordt hij begeleid?
Zou hij dat willen?
En weet zijn vrouw het?
Begrijpt ze wat er in de brief staat?
""",
    "hint.suggestive": """
Dat wist je toch wel?
Is ze niet gewoon eenzaam?
Vinden jullie niet dat dit te lang duurt?
Denk je niet dat hij gewoon moe is?
Het is natuurlijk de wachtlijst?
Hij drinkt zeker?
Je voelde je vast niet serieus genomen?
""",
    "hint.double": """
Wat vond de vader ervan? Hoe gaat het met de financiën?
Hoe ben je binnengekomen en wie was er bij de intake?
Wanneer is de evaluatie en wat vindt de gemeente van het plan?
Wat zei ze, en waarom liet je het daarbij?
Hoe voelde dat? Wie had de leiding? Wat was de afspraak?
""",
    "hint.advice": """
Heb je al contact gezocht met haar zus?
Heb je er weleens aan gedacht om het om te draaien?
Waarom nodig je ze niet allebei uit?
Waarom zeg je dat niet gewoon tegen hem?
Kun je niet met haar meegaan naar de afspraak?
Zou je niet wat meer afstand moeten nemen?
Als ik jou was zou ik de huisarts bellen
Misschien kan de buurvrouw iets betekenen?
Is het misschien een idee om even pauze te nemen?
Je zou ook kunnen wachten tot hij zelf belt
Wat vind je ervan als je een keer met hem gaat vissen?
Moeten jullie niet eerst om tafel?
Bel gewoon eens op een ander moment.
""",
    "hint.statement": """
Ik vind het knap wat je doet.
Dit is typisch iets voor onze wijk.
Hij heeft gewoon structuur nodig.
Volgens mij zit daar trauma onder
Wij hebben zo'n gezin ook gehad.
""",
}
KEPT_LEADING_BY_HINT = {hint: texts.strip().splitlines() for hint, texts in KEPT_LEADING.items()}
