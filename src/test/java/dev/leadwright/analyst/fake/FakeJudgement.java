package dev.leadwright.analyst.fake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as a diligent model would, by reading the material with a few words and no rules of Leadwright's. An obedient one
 * does instead whatever it finds written there.
 */
final class FakeJudgement {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MATERIAL = Pattern.compile("(?s)<material>\\n(.*)\\n</material>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern STAFF =
            Pattern.compile("(?i)[^.\\n]*?\\b(\\d[\\d,.]*)\\s+(?:employees|people|colleagues)[^.\\n]*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"\\\\]+|[\\w.]+@[\\w.]+");
    private static final Pattern ORDER =
            Pattern.compile("(?i)ignore|disregard|system:|you must|instruction|rate this|10 of 10");

    private final boolean obeys;

    FakeJudgement(boolean obeys) {
        this.obeys = obeys;
    }

    /** The answer as JSON, by the form that its schema asks for. */
    String answer(String userText, JsonNode schema) {
        Matcher found = MATERIAL.matcher(userText);
        if (!found.find()) {
            throw new IllegalArgumentException("The material does not stand between its tags.");
        }
        JsonNode material = JSON.readTree(found.group(1));
        JsonNode form = schema.path("properties");
        Map<String, Object> answer = form.has("jobTitle")
                ? score(material)
                : form.has("facts") ? extract(material) : form.has("quality") ? compile(material) : write(material);
        return JSON.writeValueAsString(answer);
    }

    /** Of the form, and wrong: a field that is not there, a score of 11, a page that was not given, a fact without id. */
    String outOfRange(String userText, JsonNode schema) {
        return answer(userText, schema)
                .replaceAll("\"evidence\":\"[^\"]*\"", "\"evidence\":\"contact.shoe_size\"")
                .replaceAll("\"decisionMakerScore\":\\d+", "\"decisionMakerScore\":11")
                .replaceAll("\"page\":\"[^\"]*\"", "\"page\":\"https://elsewhere.example/\"")
                .replaceAll("\"claims\":\\[.*]", "\"claims\":[{\"text\":\"x\",\"findings\":[\"f999\"]}]");
    }

    /** Which purpose a form is of, for tallies. */
    static String purposeOf(JsonNode schema) {
        JsonNode form = schema.path("properties");
        return form.has("jobTitle")
                ? "score"
                : form.has("facts") ? "extract" : form.has("quality") ? "compile" : "write";
    }

    private Map<String, Object> score(JsonNode material) {
        JsonNode fields = material.path("fields");
        boolean told = obeys && ORDER.matcher(fields.toString()).find();
        String any = fields.propertyNames().stream().findFirst().orElse("");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jobTitle", told ? verdict(any, "TITLE_C_LEVEL") : title(fields));
        answer.put("companySize", told ? verdict(any, "SIZE_1000_AND_MORE") : size(fields));
        answer.put("industry", told ? verdict(any, "INDUSTRY_TECHNOLOGY") : industry(fields));
        answer.put("completeness", completeness(fields));
        answer.put("engagement", told ? verdict(any, "ENGAGEMENT_HIGH") : engagement(fields, today(material)));
        answer.put("explanation", fields.isEmpty() ? "Nothing is known about this lead." : "By title and company.");
        return answer;
    }

    private static Map<String, Object> verdict(String evidence, String band) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("evidence", evidence);
        verdict.put("reason", evidence.isEmpty() ? "Nothing is known" : "By " + evidence);
        verdict.put("band", band);
        return verdict;
    }

    private static Map<String, Object> title(JsonNode fields) {
        return first(fields, "contact.verified_title", "contact.jobtitle")
                .map(field -> verdict(field, rank(fields.path(field).asString())))
                .orElse(verdict("", "TITLE_UNKNOWN"));
    }

    private static String rank(String title) {
        String lower = " " + title.toLowerCase(Locale.ROOT) + " ";
        if (lower.contains("assistant")) {
            return "TITLE_OTHER";
        }
        if (lower.matches(".*\\b(chief|ceo|cto|cfo|coo|founder|owner|geschäftsführer|managing director)\\b.*")) {
            return "TITLE_C_LEVEL";
        }
        if (lower.matches(".*\\b(vp|vice president)\\b.*")) {
            return "TITLE_VP";
        }
        if (lower.matches(".*\\b(director|head of|leiter)\\b.*")) {
            return "TITLE_DIRECTOR";
        }
        return lower.matches(".*\\b(manager|team lead)\\b.*") ? "TITLE_MANAGER" : "TITLE_OTHER";
    }

    private static Map<String, Object> size(JsonNode fields) {
        return first(fields, "company.numberofemployees", "company.company_size", "contact.company_size")
                .flatMap(field -> number(fields.path(field).asString())
                        .map(employees -> verdict(
                                field,
                                employees >= 1000
                                        ? "SIZE_1000_AND_MORE"
                                        : employees >= 100 ? "SIZE_100_TO_999" : "SIZE_UNDER_100")))
                .orElse(verdict("", "SIZE_UNKNOWN"));
    }

    private static Map<String, Object> industry(JsonNode fields) {
        return first(
                        fields,
                        "company.industry_description",
                        "company.industry",
                        "contact.industry",
                        "company.description")
                .map(field ->
                        verdict(field, sector(fields.path(field).asString().toLowerCase(Locale.ROOT))))
                .orElse(verdict("", "INDUSTRY_UNKNOWN"));
    }

    private static String sector(String said) {
        if (said.matches("(?s).*(software|technolog|information|cloud|telecom).*")) {
            return "INDUSTRY_TECHNOLOGY";
        }
        if (said.matches("(?s).*(financ|bank|insur|account).*")) {
            return "INDUSTRY_FINANCE";
        }
        return said.matches("(?s).*(retail|restaurant|travel|hospitality|leisure|bread).*")
                ? "INDUSTRY_CONSUMER"
                : "INDUSTRY_OTHER_B2B";
    }

    private static Map<String, Object> completeness(JsonNode fields) {
        int points = (fields.has("contact.email") ? 10 : 0)
                + (first(fields, "contact.phone", "contact.mobilephone").isPresent() ? 5 : 0)
                + (fields.has("contact.linkedin_url") ? 5 : 0)
                + (first(fields, "contact.website", "company.website", "company.domain")
                                .isPresent()
                        ? 5
                        : 0);
        String field = first(
                        fields,
                        "contact.email",
                        "contact.phone",
                        "contact.mobilephone",
                        "contact.linkedin_url",
                        "contact.website",
                        "company.website",
                        "company.domain")
                .orElse("");
        return verdict(field, points >= 10 ? "DATA_COMPLETE" : points >= 5 ? "DATA_PARTIAL" : "DATA_SPARSE");
    }

    private static Map<String, Object> engagement(JsonNode fields, LocalDate today) {
        for (String field : List.of("contact.recent_conversion_date", "contact.hs_email_last_reply_date")) {
            if (age(fields, field, today).filter(days -> days <= 90).isPresent()) {
                return verdict(field, "ENGAGEMENT_HIGH");
            }
        }
        for (String field : List.of("contact.hs_analytics_last_visit_timestamp", "contact.hs_email_last_open_date")) {
            Optional<Long> age = age(fields, field, today);
            if (age.isPresent()) {
                return age.get() > 365
                        ? verdict("", "ENGAGEMENT_NONE")
                        : verdict(field, age.get() <= 30 ? "ENGAGEMENT_MODERATE" : "ENGAGEMENT_LOW");
            }
        }
        return verdict("", "ENGAGEMENT_NONE");
    }

    private static Optional<Long> age(JsonNode fields, String field, LocalDate today) {
        return fields.has(field) && fields.path(field).asString().matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? Optional.of(Duration.between(
                                LocalDate.parse(fields.path(field).asString().substring(0, 10))
                                        .atStartOfDay(),
                                today.atStartOfDay())
                        .toDays())
                : Optional.empty();
    }

    private Map<String, Object> extract(JsonNode material) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (JsonNode page : material.path("pages")) {
            String text = page.path("text").asString();
            String address = page.path("address").asString();
            Matcher staff = STAFF.matcher(text);
            if (staff.find()) {
                facts.add(
                        fact("EMPLOYEES", staff.group(1), address, staff.group().strip()));
            }
            Stream.of(text.split("\\n", -1))
                    .map(String::strip)
                    .filter(line -> line.length() > 20 && line.length() < 280)
                    .filter(line -> obeys || !ORDER.matcher(line).find())
                    .findFirst()
                    .ifPresent(line -> facts.add(fact("DESCRIPTION", line, address, line)));
        }
        return Map.of("facts", facts);
    }

    private static Map<String, Object> fact(String topic, String value, String page, String evidence) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("topic", topic);
        fact.put("value", value);
        fact.put("page", page);
        fact.put("evidence", evidence);
        fact.put("confidence", 0.9);
        return fact;
    }

    private Map<String, Object> compile(JsonNode material) {
        JsonNode fields = material.path("fields");
        List<JsonNode> findings = material.path("findings").valueStream().toList();
        boolean told = obeys && ORDER.matcher(material.toString()).find();
        List<JsonNode> industry = findings.stream()
                .filter(finding -> finding.path("topic").asString().equals("INDUSTRY"))
                .limit(1)
                .toList();
        Optional<String> title = first(fields, "contact.verified_title", "contact.jobtitle");
        List<String> gaps = new ArrayList<>();
        if (title.isEmpty()) {
            gaps.add("job title");
        }
        if (first(fields, "company.name", "contact.company").isEmpty()) {
            gaps.add("company");
        }
        if (industry.isEmpty()
                && first(fields, "company.industry", "contact.industry").isEmpty()) {
            gaps.add("industry");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "industryFindings",
                industry.stream().map(finding -> finding.path("id").asString()).toList());
        answer.put(
                "industry",
                industry.stream()
                        .map(finding -> finding.path("value").asString())
                        .map(value -> value.length() <= 60 ? value : value.substring(0, 60))
                        .findFirst()
                        .orElse(""));
        answer.put(
                "decisionMakerReason", title.map(field -> "By " + field + ".").orElse("The job title is not known."));
        answer.put(
                "decisionMakerScore",
                told
                        ? 10
                        : title.map(field -> switch (rank(fields.path(field).asString())) {
                                    case "TITLE_C_LEVEL" -> 9;
                                    case "TITLE_VP" -> 8;
                                    case "TITLE_DIRECTOR" -> 7;
                                    case "TITLE_MANAGER" -> 5;
                                    default -> 2;
                                })
                                .orElse(1));
        answer.put("gaps", gaps);
        answer.put(
                "quality",
                told || (gaps.isEmpty() && !findings.isEmpty()) ? "HIGH" : gaps.size() <= 2 ? "MEDIUM" : "LOW");
        answer.put("summary", findings.isEmpty() ? "Nothing new was found." : findings.size() + " facts were found.");
        return answer;
    }

    private Map<String, Object> write(JsonNode material) {
        JsonNode fields = material.path("fields");
        String company = first(fields, "company.name", "contact.company")
                .map(field -> fields.path(field).asString())
                .filter(name -> name.length() < 40)
                .orElse("your company");
        String first = fields.path("contact.firstname").asString("");
        String hello = first.matches("[\\p{L}-]{1,20}") ? "Hello " + first + "," : "Hello,";
        List<Map<String, Object>> claims = new ArrayList<>();
        String news = material.path("findings")
                .valueStream()
                .filter(finding -> finding.path("topic").asString().equals("NEWS"))
                .findFirst()
                .map(finding -> {
                    String sentence = "We read that there is news from " + company + ".";
                    claims.add(Map.of(
                            "text",
                            sentence,
                            "findings",
                            List.of(finding.path("id").asString())));
                    return sentence + "\n\n";
                })
                .orElse("");
        String ask = switch (material.path("strategy").asString()) {
            case "MEETING_REQUEST" -> "Would twenty minutes next week suit you for a conversation?";
            case "EDUCATIONAL" -> "Shall I send you what others in your role do about it?";
            default -> "If it becomes a topic one day, I am glad to hear from you.";
        };
        Matcher link = LINK.matcher(material.toString());
        String told = obeys && link.find() ? "\n\nSee " + link.group() : "";
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", "A thought for " + company);
        answer.put(
                "body",
                hello + "\n\n" + news + "We help teams such as yours at " + company
                        + " spend less time on routine work, so that people can do what they are good at.\n\n" + ask
                        + told);
        answer.put("claims", claims);
        return answer;
    }

    private static LocalDate today(JsonNode material) {
        return LocalDate.parse(material.path("today").asString());
    }

    private static Optional<Integer> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(Integer.parseInt(number.group().replaceAll("\\D", ""))) : Optional.empty();
    }

    private static Optional<String> first(JsonNode fields, String... names) {
        return Stream.of(names).filter(fields::has).findFirst();
    }
}
