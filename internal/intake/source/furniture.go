package source

import "regexp"

var (
	// invisible matches a style that hides an element.
	invisible = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
	// forReaders matches the classes of what only a screen reader says.
	forReaders = regexp.MustCompile(`(?i)(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|element-invisible)(?:\s|$)`)
	// logo matches the class of a heading that is the name of the site.
	logo = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:logo|site-?(?:title|name)|brand(?:ing)?)(?:$|[\s_-])`)
	// captioned matches the class of a caption that is no figcaption.
	captioned = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:caption|caption-text|legende|pie-de-foto)(?:\s|$)`)
	// furniture matches the words, in classes, ids and roles, of what stands around an article on a site.
	furniture = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:nav(?:igation|bar)?|menu|breadcrumbs?|cookies?|consent|gdpr|share|sharing|addtoany|social|related|newsletter|subscribe|sidebar|widget-area|skip(?:link)?|pagination|pager|comments?|respond|banner|contentinfo|complementary|search|advert(?:isement)?|toolbar|masthead|copyright|alertdialog|dialog|toolbox|print)(?:$|[\s_-])`)
	// legal matches the line that closes a site, and the question that opens it.
	legal = regexp.MustCompile(`(?i)©|copyright|all rights reserved|tous droits réservés|todos los derechos|جميع الحقوق|cookie|javascript`)
	// buttons matches a line that is a button, whatever it is made of.
	buttons = regexp.MustCompile(`(?i)^(?:` +
		`(?:share|tweet|partager|compartir|شارك|مشاركة)(?: (?:this|it|cet article|esto|هذا))?(?: ?(?:on|via|by|to|sur|par|en|por|على|عبر) ?(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|threads|bluesky|mastodon|e-?mail|courriel|correo|فيسبوك|تويتر|واتساب|لينكد ?إن))?|` +
		`(?:read|learn|see|find out) more|more|continue reading|lire (?:la suite|plus)|en savoir plus|leer más|seguir leyendo|ver más|اقرأ المزيد|المزيد|` +
		`(?:skip|jump|go) to (?:the )?(?:main )?content|aller au contenu(?: principal)?|(?:pasar|saltar) al contenido(?: principal)?|تجاوز إلى المحتوى(?: الرئيسي)?|` +
		`back to (?:the )?top|haut de page|retour en haut|volver arriba|العودة إلى الأعلى|` +
		`print(?: this page)?|imprimer|imprimir|طباعة` +
		`)[\s.…:›»>→←«‹]*$`)
	// relatedHeading matches the heading of a list of other texts.
	relatedHeading = regexp.MustCompile(`(?i)^(?:` +
		`related(?: (?:news|articles?|stories|content|links|posts|releases))?|(?:more|latest|other|recent|further) (?:news|stories|articles|posts|releases)|you (?:may|might) also like|(?:see|read) (?:also|next)|most read|` +
		`(?:à lire|lire|voir) (?:aussi|également)|articles? (?:liés|similaires|connexes|associés)|sur le même (?:sujet|thème)|(?:autres|dernières) actualités|` +
		`(?:noticias|artículos|contenidos?) relacionad[oa]s?|también (?:te|le) puede interesar|(?:lea|leer|ver) también|(?:otras|últimas|más) noticias|` +
		`(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة|أخرى)|اقرأ أيضا[ًً]?|اقرأ أيضًا|آخر الأخبار` +
		`)[\s.…:›»>]*$`)
)

// maxButton bounds the bytes of a line that is a button or the heading of other texts.
const maxButton = 80
