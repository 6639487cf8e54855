package dev.leadwright.analyst.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses in text: links, e-mail addresses, domains, IP addresses, accounts, also where they are disguised. A
 * domain is what ends like one of the public suffix list, for mail programs make a link of it.
 */
public final class Addresses {
    /** Data and file are words as well: a company can end in one, with a colon behind it. */
    private static final Pattern LINK = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:[a-z][a-z0-9+.-]{1,20}\\s?:\\s?/\\s?/|www\\s?\\.|(?:javascript|mailto|tel|sms|callto|skype)\\s?:\\s?(?=\\S)"
                    + "|data\\s?:\\s?(?:[a-z]{2,20}/[a-z0-9]|[;,])|file\\s?:\\s?[/\\\\])\\S*");

    private static final Pattern MAIL =
            Pattern.compile("(?iu)\\S+\\s?(?:@|\\(at\\)|\\[at]|\\{at})\\s?\\S+|(?<!\\S)@[\\p{L}\\p{N}_]{2,}"
                    + "|\\S+\\s(?:at|arroba)\\s\\S+\\s(?:dot|punto)\\s\\S+");
    private static final Pattern DISGUISED = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}-]{2,}\\s?(?:\\[\\s?\\.\\s?]|\\(\\s?\\.\\s?\\)|\\{\\s?\\.\\s?}|[\\[({]\\s?(?:dot|punkt|point|punto)\\s?[\\])}]"
                    + "|\\s(?:dot|punkt|punto)\\s)\\s?[\\p{L}]{2,}|(?<![\\p{L}\\p{N}])hxxps?\\b\\S*"
                    + "|[\\p{L}\\p{N}-]{2,}\\s\\.\\s?(?:com|net|org|io|info|biz|example|de|ru|cn|co)\\b");
    private static final Pattern DOTTED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}.@-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?[.。．｡])+"
                    + "(?<end>[\\p{L}][\\p{L}\\p{N}-]{1,62})(?![\\p{L}\\p{N}])");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])|\\bxn--\\S+|(?i)\\b0x[0-9a-f]{8}\\b");

    /** Endings no registry gives out, which lead somewhere inside a network or nowhere. */
    private static final Set<String> RESERVED = Set.of(
            "example", "test", "invalid", "localhost", "local", "internal", "onion", "lan", "corp", "home", "arpa");

    /** Products that are spelt like a domain. */
    private static final Set<String> PRODUCTS = Set.of("asp.net", "vb.net", "ado.net", "ml.net");

    private Addresses() {}

    /** The first address in the text. */
    public static Optional<String> find(String text) {
        String plain = Normalizer.normalize(SeenText.visible(text), Normalizer.Form.NFKC);
        return first(LINK, plain)
                .or(() -> first(MAIL, plain))
                .or(() -> first(DISGUISED, plain))
                .or(() -> first(NUMERIC, plain))
                .or(() -> domain(plain));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }

    private static Optional<String> domain(String text) {
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            String name = dotted.group().toLowerCase(Locale.ROOT).replaceAll("[。．｡]", ".");
            String end = dotted.group("end").toLowerCase(Locale.ROOT);
            boolean given = EffectiveTldFinder.getAssignedDomain(name, true, false) != null;
            if ((given || RESERVED.contains(end)) && !PRODUCTS.contains(name)) {
                return Optional.of(dotted.group());
            }
        }
        return Optional.empty();
    }
}
