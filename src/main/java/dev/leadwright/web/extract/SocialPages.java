package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of a company on the networks it is on. An address is taken apart and put together anew, so that nothing of what a
 * site wrote stands in it but the page's name; links that share something, or lead to people and posts, are none.
 */
final class SocialPages {
    private static final String NAME = "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,60})";
    private static final String WEB = "^https?://(?:www\\.|m\\.|[a-z]{2}(?:-[a-z]{2})?\\.)?";

    /** Words that stand where a page's name would and are none. */
    private static final Set<String> NOT_A_NAME = Set.of(
            "share",
            "sharer",
            "sharer.php",
            "intent",
            "home",
            "hashtag",
            "search",
            "login",
            "dialog",
            "plugins",
            "tr",
            "tr.php",
            "p",
            "reel",
            "reels",
            "stories",
            "explore",
            "about",
            "privacy",
            "legal",
            "watch",
            "embed",
            "playlist",
            "results",
            "i",
            "pin",
            "groups",
            "events",
            "story.php",
            "photo.php",
            "photo",
            "video",
            "videos",
            "profile.php",
            "policies",
            "help",
            "business",
            "settings",
            "feed",
            "pages",
            "features",
            "topics",
            "marketplace",
            "sponsors",
            "t.co",
            "shareArticle",
            "profile",
            "user",
            "tag",
            "status",
            "oauth",
            "wp-content",
            "people",
            "permalink.php",
            "media");

    private static final List<Network> NETWORKS = List.of(
            network(
                    "LinkedIn",
                    "linkedin\\.com/(?:company|school|showcase)/(?<name>[\\p{L}\\p{N}%&'_.-]{1,100})",
                    "https://www.linkedin.com/company/"),
            network("Facebook", "facebook\\.com/(?:pages/[^/?#]{1,80}/)?" + NAME, "https://www.facebook.com/"),
            network("X", "(?:twitter|x)\\.com/(?:#!/)?@?" + NAME, "https://x.com/"),
            network("Instagram", "instagram\\.com/" + NAME, "https://www.instagram.com/"),
            network(
                    "YouTube",
                    "youtube\\.com/(?<name>(?:channel/|c/|user/|@)[\\p{L}\\p{N}._-]{2,60})",
                    "https://www.youtube.com/"),
            network("TikTok", "tiktok\\.com/(?<name>@[\\p{L}\\p{N}._-]{2,60})", "https://www.tiktok.com/"),
            network("Pinterest", "pinterest\\.(?:com|de|fr|es|it|co\\.uk)/" + NAME, "https://www.pinterest.com/"),
            network("GitHub", "github\\.com/" + NAME + "/?(?:[?#]|$)", "https://github.com/"),
            network(
                    "Xing",
                    "xing\\.com/(?<name>(?:pages|companies|company)/[\\p{L}\\p{N}._-]{2,80})",
                    "https://www.xing.com/"),
            network("Vimeo", "vimeo\\.com/(?<name>[\\p{L}][\\p{L}\\p{N}._-]{1,60})/?(?:[?#]|$)", "https://vimeo.com/"),
            network("Bluesky", "bsky\\.app/(?<name>profile/[\\p{L}\\p{N}._-]{3,80})", "https://bsky.app/"),
            network(
                    "Crunchbase",
                    "crunchbase\\.com/(?<name>organization/[\\p{L}\\p{N}._-]{2,80})",
                    "https://www.crunchbase.com/"));

    private SocialPages() {}

    /**
     * A page on a network.
     *
     * @param address in its plain form
     */
    record Social(String network, String address) {
        Field field() {
            return network.equals("LinkedIn") ? Field.LINKEDIN_PAGE : Field.SOCIAL;
        }
    }

    private record Network(String name, Pattern address, String plain) {}

    private static Network network(String name, String address, String plain) {
        return new Network(name, Pattern.compile(WEB + address, Pattern.CASE_INSENSITIVE), plain);
    }

    static Optional<Social> find(String link) {
        String address = link.strip().startsWith("//") ? "https:" + link.strip() : link.strip();
        for (Network network : NETWORKS) {
            Matcher page = network.address().matcher(address);
            if (page.find()) {
                String name = page.group("name").replaceAll("[.]$", "");
                boolean isName = !NOT_A_NAME.contains(name.toLowerCase(Locale.ROOT))
                        && !name.toLowerCase(Locale.ROOT).endsWith(".php");
                return isName ? Optional.of(new Social(network.name(), network.plain() + name)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
