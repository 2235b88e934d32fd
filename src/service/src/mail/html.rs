//! The HTML part: tables and inline styles, because mail programs know little else; no pictures, no
//! remote content. Programs with a dark theme get dark colours from the style block.

use std::fmt::Write;

use text::Text;

use super::compose::Content;

const STYLE: &str = "\
:root{color-scheme:light dark;supported-color-schemes:light dark}\
@media (prefers-color-scheme:dark){\
.page{background:#14171c!important}\
.card{background:#1d2129!important;border-color:#343a46!important}\
.ink{color:#e8ebf0!important}\
.soft{color:#a4adbb!important}\
.rule{border-color:#343a46!important}\
.go{background:#5ccbd8!important;color:#06222a!important}\
.plain{color:#6fd3df!important}\
}\
@media (max-width:600px){.card{padding:24px 20px!important}}";

const FONT: &str =
    "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";

/// Text as text: what HTML would read as markup is written out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// The whole document: a card with one part per language, the address of this server below it.
pub(super) fn document(parts: &[(Text, Content)], public_url: &str) -> String {
    let lang = parts.first().map_or("en", |(t, _)| t.lang().as_str());
    let title = parts
        .first()
        .map_or_else(String::new, |(_, c)| escape(&c.subject));
    let preview = parts
        .first()
        .and_then(|(_, c)| c.lines.first())
        .map_or_else(String::new, |line| escape(line));
    let mut body = String::new();
    let mut footer = String::new();
    for (i, (t, content)) in parts.iter().enumerate() {
        if i > 0 {
            body.push_str(
                "<hr class=\"rule\" style=\"border:0;border-top:1px solid #dde1e8;margin:32px 0;\">",
            );
        }
        let _ = write!(body, "<div lang=\"{}\">", t.lang());
        part(&mut body, *t, content);
        body.push_str("</div>");
        let _ = write!(
            footer,
            "<p lang=\"{}\" class=\"soft\" style=\"margin:0 0 6px;{FONT}font-size:12px;line-height:18px;color:#5b6472;\">{}</p>",
            t.lang(),
            escape(&t.mail_footer(public_url)),
        );
    }
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\
         <meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\
         <title>{title}</title><style>{STYLE}</style></head>\
         <body class=\"page\" style=\"margin:0;padding:0;background:#f3f5f8;\">\
         <div style=\"display:none;max-height:0;overflow:hidden;\">{preview}</div>\
         <table role=\"presentation\" class=\"page\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" \
         style=\"background:#f3f5f8;\"><tr><td align=\"center\" style=\"padding:32px 12px;\">\
         <table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:560px;\">\
         <tr><td class=\"ink\" style=\"padding:0 4px 16px;{FONT}font-size:16px;font-weight:700;\
         letter-spacing:.01em;color:#1b2130;text-align:left;\">Portaal</td></tr>\
         <tr><td class=\"card\" style=\"background:#ffffff;border:1px solid #dde1e8;border-radius:10px;\
         padding:36px 40px;text-align:left;\">{body}</td></tr>\
         <tr><td style=\"padding:18px 4px 0;text-align:left;\">{footer}</td></tr>\
         </table></td></tr></table></body></html>"
    )
}

fn part(out: &mut String, t: Text, content: &Content) {
    let _ = write!(
        out,
        "<h1 class=\"ink\" style=\"margin:0 0 16px;{FONT}font-size:21px;line-height:28px;font-weight:650;\
         color:#1b2130;\">{}</h1>",
        escape(&content.heading)
    );
    for line in &content.lines {
        let _ = write!(
            out,
            "<p class=\"ink\" style=\"margin:0 0 14px;{FONT}font-size:15px;line-height:23px;color:#1b2130;\">{}</p>",
            escape(line)
        );
    }
    if let Some((label, url)) = &content.button {
        let (label, url) = (escape(label), escape(url));
        let _ = write!(
            out,
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:22px 0;\"><tr>\
             <td class=\"go\" style=\"background:#00677a;border-radius:7px;\">\
             <a class=\"go\" href=\"{url}\" style=\"display:inline-block;padding:12px 22px;{FONT}font-size:15px;\
             line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:7px;\">{label}</a>\
             </td></tr></table>\
             <p class=\"soft\" style=\"margin:0 0 14px;{FONT}font-size:13px;line-height:20px;color:#5b6472;\">{}<br>\
             <a class=\"plain\" href=\"{url}\" style=\"color:#00677a;word-break:break-all;\">{url}</a></p>",
            escape(t.mail_link_fallback()),
        );
    }
    for note in &content.notes {
        let _ = write!(
            out,
            "<p class=\"soft\" style=\"margin:0 0 8px;{FONT}font-size:13px;line-height:20px;color:#5b6472;\">{}</p>",
            escape(note)
        );
    }
}
