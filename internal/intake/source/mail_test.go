package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const mailHeaderLines = "From: Ada <a@example.org>\nTo: b@example.org\nMIME-Version: 1.0\n"

// body is long enough to be a message that somebody forwards.
const releaseBody = "Pier to reopen after repairs\n\nWHITCOMBE – Work on the pier will start in June, the port said on Monday. Boats will use the northern quay until then."

func TestMailReader(t *testing.T) {
	quoted := "> " + strings.ReplaceAll(releaseBody, "\n", "\n> ")
	for _, c := range []struct {
		name, in, want string
		skipped        []string
	}{
		{"the subject stands above", "Subject: Pier news\n\nText here.", "Pier news\n\nText here.", []string{"sender: Ada"}},
		{"the subject is the headline", "Subject: FW: Press release: Pier to reopen after repairs\n\n" + releaseBody, releaseBody,
			[]string{"before the subject: FW: Press release:", "subject, which the text holds: Pier to reopen"}},
		{"prefixes in other languages", "Subject: TR: RE: RV: Communiqué de presse : Le quai rouvre\n\nTexte.", "Le quai rouvre\n\nTexte.", []string{"before the subject: TR: RE: RV: Communiqué de presse :"}},
		{"an Arabic subject", "Subject: =?windows-1256?B?yO3H5CDVzd3tOiDH4dHV7d0=?=\n\nنص.", "الرصيف\n\nنص.", []string{"before the subject: بيان صحفي:"}},
		{"encoded words cut in a character", "Subject: =?utf-8?B?w4nDqcM=?= =?utf-8?B?qQ==?=\n\nx y", "Ééé\n\nx y", nil},
		{"raw bytes in the subject", "Subject: L'\xe9t\xe9 \xe0 Whitcombe\n\nx", "L'été à Whitcombe\n\nx", nil},
		{"format=flowed", "Subject: Head\nContent-Type: text/plain; charset=utf-8; format=flowed\n\nHead\n\nOne \ntwo\n>quoted \n>on\n From here\n-- \nAda", "Head\n\nOne two\n> quoted on\nFrom here\n-- \nAda\n", nil},
		{"format=flowed with DelSp", "Subject: Head\nContent-Type: text/plain; format=flowed; delsp=yes\n\nHead\n\nOne  \ntwo Whit \ncombe.", "Head\n\nOne two Whitcombe.\n", nil},
		{"a signature", "Subject: Head\n\nHead\n\nText.\n\n-- \nPress office", "Head\n\nText.\n\n-- \nPress office", nil},
		{"forwarded in English", "Subject: Fwd: Pier to reopen after repairs\n\nFYI\n\n---------- Forwarded message ---------\nFrom: Port <p@port.example>\nDate: Mon, 12 May 2025\nSubject: Pier to reopen after repairs\nTo: A <a@x>,\nB <b@x>\n\n\n" + releaseBody, releaseBody,
			[]string{"above the forwarded message: FYI", "header of the forwarded message: ---------- Forwarded"}},
		{"forwarded in French", "Subject: TR : Pier to reopen after repairs\n\n---------- Message transféré ---------\nDe : Port <p@port.example>\nDate : lun. 12 mai 2025\nObjet : Pier to reopen after repairs\nÀ : <a@x>\n\n" + releaseBody, releaseBody, []string{"Message transféré"}},
		{"forwarded in Spanish", "Subject: RV: x\n\n---------- Mensaje reenviado ---------\nDe: Port <p@port.example>\nFecha: 12 may 2025\nAsunto: Muelle\nPara: <a@x>\n\n" + releaseBody, "Muelle\n\n" + releaseBody, []string{"Mensaje reenviado", "subject of the mail around: RV: x"}},
		{"forwarded in Arabic", "Subject: x\n\n---------- رسالة مُعاد توجيهها ---------\nمن: Port <p@port.example>\nالتاريخ: 12 مايو\nالموضوع: الرصيف\nإلى: <a@x>\n\n" + releaseBody, "الرصيف\n\n" + releaseBody, []string{"توجيهها"}},
		{"forwarded by Outlook", "Subject: FW: Pier to reopen after repairs\n\nFrom: Port <p@port.example>\nSent: Monday, May 12, 2025 9:00 AM\nTo: Ada\nSubject: Pier to reopen after repairs\n\n" + releaseBody, releaseBody, []string{"From: Port"}},
		{"all of it quoted", "Subject: Pier to reopen after repairs\n\nOn Mon, 12 May 2025 at 09:00, Port <p@port.example> wrote:\n" + quoted, releaseBody, []string{"wrote:"}},
		{"a block quotation stays", "Subject: x\n\nx\n\n> said\n\ny", "x\n\n> said\n\ny", nil},
		{"an answer stays above", "Subject: Re: x\n\n" + releaseBody + "\n\nFrom: Port\nSent: Monday\nSubject: x\n\nSend it, please.", "", nil},
		{"the plain alternative", "Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nx and more\n--b\nContent-Type: text/html\n\n<p>x and more\n--b--", "x and more", []string{"the same as text/html: x and more"}},
		{"the richer alternative", "Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour mailer shows no HTML.\n--b\nContent-Type: text/html\n\n<p>x " + releaseBody + "\n--b--",
			"x " + strings.ReplaceAll(releaseBody, "\n\n", " "), []string{"the same as text/plain: Your mailer"}},
		{"an attached message", "Subject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: message/rfc822\n\nFrom: p@port.example\nSubject: Head\n\nText.\n--b--", "Head\n\nText.", []string{"subject of the mail around: Fwd", "sender: p@port.example"}},
		{"an attached message beside text", "Subject: Head\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nText.\n--b\nContent-Type: message/rfc822\n\nSubject: Other\n\nOld.\n--b--", "Head\n\nText.", []string{"attached message: Other Old."}},
		{"an attachment", "Subject: Head\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b\nContent-Type: application/pdf; name=\"a.pdf\"\n\n%PDF\n--b--", "Head\n\nText.", []string{"attachment: a.pdf (application/pdf)"}},
		{"a list's foot under base64", "Subject: Head\nContent-Transfer-Encoding: base64\n\nVGV4dC4=\n___\nMailing list", "Head\n\nText.", []string{"after the end of a part: ___ Mailing list"}},
		{"cut off", "Subject: Head\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText.", "Head\n\nText.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read("x.eml", []byte(mailHeaderLines+c.in))
			if err != nil {
				t.Fatal(err)
			}
			if c.want == "" { // all of it
				_, c.want, _ = strings.Cut(c.in, "\n\n")
			}
			if diff := cmp.Diff(c.want, got.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, s := range c.skipped {
				if !strings.Contains(strings.Join(got.Skipped, "\n"), s) {
					t.Errorf("%q is not listed in %q", s, got.Skipped)
				}
			}
		})
	}
}
