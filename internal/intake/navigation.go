package intake

import (
	"strings"

	pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"
)

// navigation are the lines that a web page has around its text, in any of the languages: pages mix them.
var navigation = words(`skip to main content, skip to content, jump to main content, jump to navigation, skip navigation, home, home page,
	search, menu, main menu, navigation, toggle navigation, close, share, share this, share this page, share this article,
	share on facebook, share on twitter, share on x, share on linkedin, share on whatsapp, share via email, share by email, tweet,
	facebook, twitter, linkedin, whatsapp, instagram, youtube, telegram, x, rss, email, e-mail, email this page, e-mail this page, send by email, email a friend,
	print, print this page, print page, printer friendly, printer-friendly version, printable version, print version, pdf, download,
	download pdf, download the pdf, back, back to top, top, top of page, back to news, back to list, previous, next, previous article, next article,
	read more, more, related, related links, related content, related articles, related stories, related news, see also, latest news, all news,
	more news, news, news and media, media centre, media center, press centre, press center, press room, pressroom, newsroom, press, media, subscribe,
	subscribe now, sign up, log in, login, sign in, register, contact us, about us, sitemap, site map, copyright, all rights reserved, privacy policy,
	terms of use, legal notice, cookies, cookie policy, accept, accept all, accept cookies, english, français, español, العربية, deutsch, italiano,
	português, русский, 中文, en, fr, es, ar, available languages, language, languages, translate, listen, photos, photo gallery, gallery, logo, logos, an official website of the united states government, an official website of the federal government, here's how you know,
	official websites use .gov, related posts, email protected, news releases, press releases, news release archive,
	video, videos, images, view all, view image, view gallery, enlarge, enlarge image, zoom, advertisement, comments, leave a comment, tags, topics, share story, view comments,

	aller au contenu, aller au contenu principal, passer au contenu principal, passer au contenu, accueil, rechercher, recherche, fermer,
	partager, partager cet article, partager cette page, partager sur facebook, partager sur twitter, partager sur linkedin, imprimer,
	imprimer cette page, version imprimable, version pdf, envoyer, envoyer à un ami, envoyez cet article, envoyer par courriel, envoyer par mail, télécharger, télécharger le pdf,
	retour, retour en haut, haut de page, retour à la liste, retour à l'accueil, précédent, suivant, article précédent, article suivant,
	lire la suite, en savoir plus, plus, voir aussi, liens connexes, à lire aussi, sur le même sujet, articles liés, articles similaires, les plus lus,
	les plus commentés, actualités, actualité, toutes les actualités, toute l'actualité, toutes les infos, toutes les actions, centre de presse,
	espace presse, salle de presse, communiqués, communiqués de presse, salle de nouvelles, nouvelles, médias, s'abonner, s'inscrire,
	abonnez-vous, connexion, se connecter, contactez-nous, nous contacter, qui sommes-nous, plan du site, mentions légales, tous droits réservés,
	accepter, tout accepter, galerie, galerie photo, galerie photos, photos, vidéos, voir la galerie, agrandir, commentaires, mots-clés, thèmes, étiquettes,

	saltar al contenido, saltar al contenido principal, ir al contenido, ir al contenido principal, pasar al contenido principal,
	omitir los comandos de cinta, inicio, portada, buscar, búsqueda, menú, menú principal, cerrar, compartir, compartir en facebook, compartir en twitter,
	compartir esta página, compartir en linkedin, compartir en whatsapp, imprimir, versión para imprimir, versión imprimible, enviar por correo,
	enviar por correo electrónico, enviar por email, descargar, descargar pdf, volver, volver arriba, subir, arriba, anterior, siguiente, leer más, ver más, más,
	ver también, véase también, enlaces relacionados, contenido relacionado, noticias relacionadas, artículos relacionados, noticias, últimas noticias,
	todas las noticias, más noticias, actualidad, centro de prensa, sala de prensa, sala de noticias, prensa, comunicados, comunicados de prensa,
	notas de prensa, suscribirse, suscríbase, registrarse, iniciar sesión, contacto web, contáctenos, quiénes somos, mapa del sitio, mapa web, aviso legal,
	todos los derechos reservados, aceptar, aceptar todo, política de privacidad, galería, galería de fotos, galería de imágenes, fotos, ver galería, ampliar, ampliar imagen, in english, en español,
	comentarios, etiquetas, temas,

	انتقل إلى المحتوى الرئيسي, انتقل إلى المحتوى, تخطى إلى المحتوى الرئيسي, تخطي إلى المحتوى الرئيسي, تجاوز إلى المحتوى الرئيسي, الرئيسية,
	الصفحة الرئيسية, بحث, البحث, القائمة, إغلاق, شارك, مشاركة, شارك على فيسبوك, شارك على تويتر, مشاركة الصفحة, شارك هذا المقال, طباعة, اطبع, نسخة للطباعة,
	أرسل, إرسال, إرسال إلى صديق, تحميل, تنزيل, رجوع, عودة, العودة إلى الأعلى, إلى الأعلى, السابق, التالي, اقرأ المزيد, المزيد, اقرأ أيضا,
	روابط ذات صلة, مواضيع ذات صلة, أخبار ذات صلة, مقالات ذات صلة, الأخبار, أخبار, آخر الأخبار, جميع الأخبار, كل الأخبار, المركز الإعلامي,
	المركز الصحفي, المركز الصحافي, غرفة الأخبار, البيانات الصحفية, بيانات صحفية, نشرات صحفية, اشترك, اشتراك, تسجيل الدخول, تسجيل, اتصل بنا, من نحن, خريطة الموقع,
	جميع الحقوق محفوظة, سياسة الخصوصية, موافق, قبول, معرض الصور, ألبوم الصور, الصور, صور, فيديو, تكبير الصورة, تعليقات, التعليقات, وسوم, الكلمات المفتاحية, نشرة إخبارية`)

// invitations are what lines begin with that call to the pages of an organisation elsewhere, folded.
var invitations = []string{"follow us on ", "find us on ", "like us on ", "connect with us on ", "suivez-nous sur ", "retrouvez-nous sur ", "siganos en ",
	"siguenos en ", "sigue nuestras ", "تابعونا على ", "تابعنا على "}

// isNavigation reports whether a line is one of those that a page has around its text, or a path to where
// the page is ("Home > News > 2014").
func isNavigation(line string) bool {
	if len(line) > 2*maxLabel {
		return false
	}
	folded := fold(clean(strings.Trim(line, " \t\u00a0»«›‹>|•·*-–—←→↑↓+[]():.…")))
	if navigation[folded] || folded == "" {
		return folded != ""
	}
	for _, invitation := range invitations {
		if strings.HasPrefix(folded, invitation) {
			return true
		}
	}
	for _, separator := range []string{" > ", " » ", " › ", " | ", "|", " / "} {
		parts := strings.Split(folded, separator)
		known := 0
		for _, part := range parts {
			if navigation[strings.TrimSpace(part)] {
				known++
			}
		}
		if len(parts) > 1 && 2*known >= len(parts) {
			return true
		}
	}
	return false
}

// takeNavigation takes a paragraph for a line of navigation.
func (r *reading) takeNavigation(p *paragraph, rule string, confidence float64, doubt string) {
	p.use = taken
	r.found(finding{span: p.span, kind: pressroomv1.Finding_FURNITURE, confidence: confidence, rule: rule, doubt: doubt})
}
