package dev.leadwright.compliance;

import java.util.Locale;
import java.util.Set;

/** Addresses that belong to a function and not to a person (RFC 2142, and what companies name them). */
final class RoleAddresses {
    private static final Set<String> NAMES = Set.of(
            // RFC 2142
            "info", "marketing", "sales", "support", "abuse", "noc", "security", "postmaster", "hostmaster", "usenet",
            "news", "webmaster", "www", "uucp", "ftp",
            // English
            "accounting", "accounts", "admin", "administrator", "all", "billing", "bookings", "careers", "compliance",
            "contact", "contactus", "customerservice", "enquiries", "everyone", "feedback", "finance", "general",
            "hello", "help", "helpdesk", "hi", "hr", "inbox", "inquiries", "investors", "invoices", "it", "jobs", "legal",
            "mail", "mailbox", "mailer-daemon", "management", "media", "no-reply", "noreply", "donotreply", "office",
            "operations", "orders", "partners", "press", "pr", "privacy", "purchasing", "reception", "recruiting",
            "recruitment", "reservations", "returns", "root", "service", "services", "shop", "staff", "subscribe",
            "team", "tech", "unsubscribe", "welcome",
            // German
            "anfrage", "bestellung", "bewerbung", "buchhaltung", "datenschutz", "einkauf", "empfang", "kontakt",
            "kundenservice", "personal", "presse", "rechnung", "rechnungen", "sekretariat", "verkauf", "versand",
            "vertrieb", "verwaltung", "zentrale",
            // French
            "accueil", "achats", "bonjour", "commercial", "comptabilite", "contactez-nous", "direction", "recrutement",
            "rh", "secretariat", "ventes",
            // Spanish, Portuguese
            "administracion", "administracao", "atencion", "atendimento", "compras", "comercial", "contacto", "contato",
            "facturacion", "financeiro", "hola", "informacion", "pedidos", "recepcion", "rrhh", "soporte", "suporte",
            "vendas", "ventas",
            // Italian
            "amministrazione", "acquisti", "assistenza", "commerciale", "contatti", "fatturazione", "ordini", "segreteria",
            "ufficio", "vendite",
            // Dutch
            "administratie", "boekhouding", "facturen", "inkoop", "klantenservice", "receptie", "verkoop", "welkom");

    private RoleAddresses() {}

    /** @param email valid; a part after a plus does not count */
    static boolean isOne(String email) {
        String local = email.substring(0, email.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        return NAMES.contains(plus > 0 ? local.substring(0, plus) : local);
    }
}
