### Instellingen van een organisatie

rules-title = Instellingen
rules-description = Wie in deze organisatie wat maakt en verwijdert.
rules-group-admins = Eigenaren en beheerders
rules-admins-see-all = Eigenaren en beheerders komen bij alle verzamelingen en items
rules-admins-see-all-hint = Zonder dit zien zij de namen van alle verzamelingen, maar alleen de items die met hen gedeeld zijn.
rules-admins-see-all-off = Vanaf dan heeft elke verzameling iemand nodig die haar beheert, en zien eigenaren en beheerders niet meer wat niet met hen gedeeld is. Een aanbieder komt nog overal bij.
rules-group-limits = Beperkingen
rules-limit-creation = Alleen eigenaren en beheerders maken verzamelingen
rules-limit-creation-hint = Leden met een rol op maat en dat recht maken ze ook.
rules-limit-deletion = Alleen eigenaren en beheerders verwijderen verzamelingen
rules-limit-deletion-hint = Leden met een rol op maat en dat recht verwijderen ze ook.
rules-limit-item-deletion = Items verwijderen vraagt “Beheren”
rules-limit-item-deletion-hint = Zonder dit mag wie een item mag bewerken, het ook verwijderen.
rules-save = Opslaan
rules-saved = De instellingen zijn opgeslagen.
