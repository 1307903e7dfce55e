"""Words of Dutch that the rules look up: as lists, for whoever adds one.

Knows words only.
"""

_VERBS = """
is zijn was waren wordt worden werd werden heeft hebben had hadden kunt kunnen kon konden mocht mochten moest
moesten wilt willen wilde wilden wou zult zullen zou zouden gaat gaan ging gingen doet deed deden weet weten wist
wisten dacht vond vindt ziet zag hoort hoorde komt kwam kwamen geeft gaf krijgt kreeg klopt bestaat helpt hielp lukt
lukte werkt werkte speelt speelde blijft bleef zit zat staat stond ligt lag loopt liep durft durfde hoeft hoefde
zegt zei bent mag moet kan wil zal
"""
_NO_VERBS = """
want met uit tot niet het dat dit wat omdat zodat totdat voordat nadat doordat sinds toen dan en een te de ten hun
samen alleen eigenlijk misschien gisteren morgen binnen buiten tussen tegen achter stel laten vertel noem beschrijf
mede rondom ooit soms altijd nooit net juist zelfs echt best
"""
_FIRST_NAMES = """
Aisha Ali Alina Amira Amir Anita Anja Anke Anna Anneke Annemarie Annemiek Anouk Antoinette Arjan Arjen Arie Astrid
Ahmed Barbara Bart Bas Bert Bianca Bilal Bob Bram Brenda Brigitte Carla Carlo Carolien Caroline Cees Chantal
Charlotte Chris Christa Christel Cindy Claudia Cor Corrie Daan Daniel Daniëlle David Dennis Diana Dick Dirk Ed Eddie
Edwin Elif Elisabeth Ellen Els Emiel Emma Emre Erik Eric Erna Esmee Esther Eva Evelien Farid Fatima Fatma Femke
Ferry Finn Fleur Frank Frans Fred Freek Fenna Gerard Gerda Gerrit Gert Gijs Greet Guus Hanna Hannah Hanneke Hannie
Hans Harm Harrie Harry Hassan Heleen Henk Henny Herman Hugo Ibrahim Ilse Inge Ingrid Irene Iris Jaap Jack Jacqueline
Jan Janneke Jannie Jantine Jasmijn Jasper Jeanette Jelle Jeroen Jesse Jessica Joan Job Joep Johan Johanna John Joke
Joost Jorg Joris José Joyce Judith Julia Jurgen Karel Karim Karin Katja Khadija Kees Kevin Khalid Kim Klaas Koen
Lars Laura Leila Leo Liam Lieke Liesbeth Lien Linda Lisa Lotte Lucas Luuk Maaike Maarten Malika Mandy Manon Marc
Marcel Marga Margriet Maria Marieke Marian Marianne Marijke Marjan Marjolein Mark Marleen Marloes Martijn Martin
Martine Marwa Mehmet Melissa Merel Michael Michel Michelle Mieke Mike Milan Mirjam Mo Mohamed Mohammed Monique
Mustafa Nadia Naomi Natasja Nicole Niels Nienke Nina Noa Noor Omar Paul Paula Peter Petra Piet Pieter Pim Rachid
Ramon Ria Richard Rick Rob Robert Robin Roel Ron Ronald Ruben Rudolf Ruud Said Samira Samir Sander Sandra Sanne
Saskia Sem Sharon Sieuwke Silvia Simone Sjaak Sjoerd Sofie Sophie Stefan Stephan Sven Suzanne Sylvia Tamara Theo
Thijs Thomas Tim Tineke Tom Ton Truus Vera Vincent Wendy Wessel Wilma Willem Wim Wouter Yara Yasmin Yasmina Youssef
Yusuf Yvonne Zoë Zeynep Achmed Achmet Mohamad Muhammed Abdul Abdullah Abdel Ayse Ayşe Aysel Asma Aziz Azize Bushra Burak
Cem Ceylan Chaima Deniz Dilan Dilek Driss Emine Esra Fatih Fatoumata Ferhat Hakan Halima Hamid Hamza Hatice Hicham
Houda Huda Ilham Imane Ismail Jamal Jamila Kadir Karima Latifa Loubna Mahmoud Meryem Mimoun Mina Mounir Murat Mourad
Naima Najat Nasser Nawal Nordin Nour Nura Osman Özlem Rabia Rashid Redouan Reza Sabri Salim Selma Serkan Sevim Soraya
Souad Tarik Turgut Usman Zahra Zainab Zohra Agnieszka Aleksandra Andrzej Ewa Grażyna Katarzyna Krzysztof Magda
Malgorzata Marek Monika Pawel Piotr Tomasz Wojciech Annelies Annet Annika Arnold Arno Aart Aafke Aleida Alex Alexander
Alice Alida Angela Angelique Anton Antonio Benjamin Bernard Bertus Boris Casper Christine Christian Claudio Coen
Cornelis Corinne Dennie Desirée Dewi Diederik Dirkje Doris Eef Eefje Eelco Elise Elly Erika Eveline Evert
Fenne Fons Francien Freya Frits Froukje Geert Geertje Gerben Gerrie Gerry Gonnie Griet Guido Hein Heidi Helena Helma
Hendrik Henriëtte Hessel Hilde Hidde Huub Ineke Isa Isabel Ivo Jacob Jacques Jannes Janna Jantje Jeffrey Jenny Jetty
Jolanda Jolien Jorrit Josephine Juul Kirsten Koos Kristel Laurens Lennart Leonie Lianne Lilian Lonneke Loes Lotje Louis
Louise Luca Lucie Lydia Maartje Machteld Margreet Margot Marcella Mariska Marlies Mats Matthijs Meike Mila Milou
Minke Mirte Myrthe Nel Nelleke Nelly Nick Nicolette Noortje Olaf Olga Onno Oscar Pascal Patricia Patrick Philip Pien
Quinten Rens René Renate Renske Reinier Ricardo Riet Rita Roland Rosalie Rutger Sabine Sacha Sara Sarah
Sebastiaan Selina Sietske Sigrid Sjaan Sjon Steven Stijn Tanja Teun Teunis Thea Thera Tessa Tijn Timo Tobias Toos Trees
Trudy Valerie Valentijn Veerle Veronique Vincenzo Walter Werner Wieke Wies Willemijn Willy Winnie Xander Yannick
Yolanda Ytje
"""
_MANY = """
ouders inwoners bewoners collega's cliënten clienten mensen kinderen jongeren teams buren families gezinnen leden
partners anderen vaders moeders klanten burgers medewerkers partijen professionals verzorgers mantelzorgers
leerlingen patiënten betrokkenen naasten vrijwilligers groepen pubers vrouwen mannen deelnemers
"""
_HET_WORDS = """
team gezin kind plan voorstel bedrijf huis overleg netwerk systeem lid bestuur meisje contact gesprek project doel
werk wijkteam dossier huishouden echtpaar stel onderwerp besluit traject aanbod advies verhaal probleem buurthuis
gezelschap familielid kantoor idee middel programma onderzoek
"""
_DE_WORDS = """
inwoner bewoner collega cliënt client ander ouder vader moeder jongere hulp school groep persoon organisatie
gemeente huisarts buurvrouw buurman klant burger puber partner afdeling familie vraag aanpak zorg dochter zoon
afspraak voorziening maatregel begeleiding ondersteuning leidinggevende teamleider vrouw man patiënt leerling
"""

DUTCH = frozenset(("de", "het", "een", "en", "je", "wat", "niet", "van", "dat", "die", "zijn", "hoe", "wie", "jullie"))
"""Words that no Dutch text of some length is without."""
ENGLISH = frozenset(("the", "a", "and", "you", "what", "not", "of", "that", "to", "are", "how", "who", "your", "with"))
"""The same of English."""
VERBS = frozenset(_VERBS.split())
"""Verbs that open a question wherever they stand first: nobody begins a note or an order with them."""
NO_VERBS = frozenset(_NO_VERBS.split())
"""They look like a verb and are none, or open a sentence that is no closed question."""
FIRST_NAMES = frozenset(_FIRST_NAMES.split())
"""First names that are heard in Dutch teams, and are no other word when they have a capital."""
MANY = frozenset(_MANY.split())
"""People, more than one."""
HET_WORDS = frozenset(_HET_WORDS.split())
"""Nouns with "het"."""
DE_WORDS = frozenset(_DE_WORDS.split())
"""Nouns with "de"."""
