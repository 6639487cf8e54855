package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is to be judged, as JSON. */
final class Material {
    private static final JsonMapper JSON = new JsonMapper();

    private Material() {}

    /** No text in it can end the tag it stands in: angle brackets are escaped. */
    static String json(Map<String, ?> material) {
        return JSON.writeValueAsString(material).replace("<", "\\u003c").replace(">", "\\u003e");
    }

    static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(Material::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", finding.id());
        fields.put("topic", finding.topic().name());
        fields.put("value", LeadFields.cut(finding.value()));
        fields.put("source", String.valueOf(finding.source().getHost()));
        fields.put("read", finding.at().toString());
        fields.put("confidence", finding.confidence());
        return fields;
    }
}
