package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.text.Orders;
import dev.leadwright.analyst.text.SeenText;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mail may rest on: the facts it cites and the lead's own fields, but no free text of the CRM, and no value that gives
 * orders.
 */
final class Known {
    private static final List<String> OF_CONTACT = List.of(
            ContactProperty.FIRST_NAME,
            ContactProperty.LAST_NAME,
            ContactProperty.COMPANY,
            ContactProperty.JOB_TITLE,
            ContactProperty.VERIFIED_TITLE,
            ContactProperty.INDUSTRY,
            ContactProperty.CITY,
            ContactProperty.STATE,
            ContactProperty.COUNTRY,
            ContactProperty.COMPANY_SIZE,
            ContactProperty.TECHNOLOGIES,
            ContactProperty.RECENT_NEWS);
    private static final List<String> OF_COMPANY = List.of(
            CompanyProperty.NAME,
            CompanyProperty.INDUSTRY,
            CompanyProperty.INDUSTRY_TEXT,
            CompanyProperty.EMPLOYEES,
            CompanyProperty.COMPANY_SIZE,
            CompanyProperty.CITY,
            CompanyProperty.STATE,
            CompanyProperty.COUNTRY,
            CompanyProperty.TECHNOLOGIES,
            CompanyProperty.RECENT_NEWS);
    private static final List<String> FREE_TEXT = List.of(
            CompanyProperty.DESCRIPTION,
            ContactProperty.RECENT_NEWS,
            ContactProperty.ENRICHMENT_NOTES,
            ContactProperty.LEAD_QUALIFICATION_NOTES);

    private final List<String> texts;
    private final Set<String> words;

    private Known(List<String> texts) {
        this.texts = texts.stream().map(SeenText::words).toList();
        this.words =
                this.texts.stream().flatMap(text -> Stream.of(text.split(" "))).collect(Collectors.toSet());
    }

    static Known of(LintText text) {
        Lead lead = text.lead();
        Stream<String> said = Stream.of(
                        text.cited().stream().map(Finding::value),
                        OF_CONTACT.stream().flatMap(name -> lead.contact().properties().find(name).stream()),
                        OF_COMPANY.stream()
                                .flatMap(name ->
                                        lead
                                                .company()
                                                .flatMap(company ->
                                                        company.properties().find(name))
                                                .stream()),
                        lead.contact().email().stream().map(email -> email.replaceAll("^.*@|\\.[^.]*$", "")))
                .flatMap(values -> values)
                .filter(value -> Orders.find(value).isEmpty());
        return new Known(Stream.concat(said, text.own().stream()).toList());
    }

    /** Text of the record that may come from a website. */
    static Stream<String> freeText(Lead lead) {
        return Stream.of(
                        Optional.of(lead.contact().properties()), lead.company().map(company -> company.properties()))
                .flatMap(Optional::stream)
                .map(properties -> properties.values())
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .filter(entry -> FREE_TEXT.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    boolean hasWord(String word) {
        return SeenText.wordList(word).stream().allMatch(words::contains);
    }

    boolean says(String passage) {
        String wanted = SeenText.words(passage);
        return texts.stream().anyMatch(text -> (" " + text + " ").contains(" " + wanted + " "));
    }
}
