package dev.leadwright.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.Crm;
import dev.leadwright.mcp.wire.Effect;
import dev.leadwright.testing.InMemoryCrm;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTests {

    private static final DefaultJsonSchemaValidator JSON_SCHEMA = new DefaultJsonSchemaValidator();

    static List<OfferedTool<?, ?>> tools() {
        return Catalogue.of(new InMemoryCrm(Clock.systemUTC()));
    }

    @Test
    void thereIsOneToolForEachMethodOfTheCrm() {
        assertThat(tools()).hasSize(Crm.class.getDeclaredMethods().length);
        assertThat(tools().stream().map(tool -> tool.tool().name()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("crm_[a-z_]{1,40}"))
                .noneMatch(name -> name.contains("send"));
    }

    @Test
    void noClientOutsideCanEraseAnybody() {
        assertThat(Catalogue.forOthers(new InMemoryCrm(Clock.systemUTC())).stream()
                        .map(tool -> tool.tool().name()))
                .hasSize(tools().size() - 1)
                .noneMatch(name -> name.contains("erase"));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void itsSchemasAreJsonSchemasThatCloseTheArguments(OfferedTool<?, ?> tool) {
        McpSchema.Tool offer = offer(tool);
        assertThat(JSON_SCHEMA.validateSchema(offer.inputSchema()).valid()).isTrue();
        assertThat(JSON_SCHEMA.validateSchema(offer.outputSchema()).valid()).isTrue();
        assertThat(offer.inputSchema()).containsEntry("type", "object").containsEntry("additionalProperties", false);
        assertThat(offer.outputSchema()).containsEntry("type", "object");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyArgumentIsExplained(OfferedTool<?, ?> tool) {
        assertThat(tool.description()).hasSizeGreaterThan(30);
        unexplained(tool.tool().arguments()).forEach(name -> assertThat(name).isEmpty());
    }

    private static Stream<String> unexplained(Class<?> arguments) {
        return Arrays.stream(arguments.getRecordComponents()).flatMap(component -> unexplained(arguments, component));
    }

    private static Stream<String> unexplained(Class<?> arguments, RecordComponent component) {
        if (Words.find(arguments, component.getName()).isEmpty()) {
            return Stream.of(arguments.getSimpleName() + "." + component.getName());
        }
        boolean nested = component.getType().isRecord() && component.getName().equals("change");
        return nested ? unexplained(component.getType()) : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void itsHintsFollowFromItsEffect(OfferedTool<?, ?> tool) {
        McpSchema.ToolAnnotations hints = offer(tool).annotations();
        boolean creates = tool.tool().name().matches("crm_(create|log)_.*");
        boolean reads = tool.tool().name().matches("crm_(get|find|list|search)_.*");
        assertThat(tool.tool().effect()).isEqualTo(creates ? Effect.CREATE : reads ? Effect.READ : Effect.UPDATE);
        assertThat(hints.readOnlyHint()).isEqualTo(reads);
        assertThat(hints.idempotentHint()).isEqualTo(!creates);
        assertThat(hints.destructiveHint()).isEqualTo(!creates && !reads);
        assertThat(tool.description().contains("Not idempotent")).isEqualTo(creates);
        assertThat(tool.description().contains("it lags"))
                .isEqualTo(tool.tool().name().contains("search"));
    }

    @Test
    void aSchemaSaysExactlyWhatIsAccepted() {
        Map<String, Object> schema = offer(tool("crm_create_task")).inputSchema();
        assertThat(schema.get("required")).isEqualTo(List.of("subject", "body", "priority", "type", "dueAt"));
        assertThat(schema.get("properties"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry(
                        "priority",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                List.of("NONE", "LOW", "MEDIUM", "HIGH"),
                                "description",
                                "How urgent it is."))
                .containsEntry(
                        "contacts",
                        Map.of(
                                "type",
                                "array",
                                "items",
                                Map.of("type", "string", "pattern", "^[0-9]{1,20}$"),
                                "description",
                                "Ids of the contacts it is about."));
    }

    private static OfferedTool<?, ?> tool(String name) {
        return tools().stream()
                .filter(tool -> tool.tool().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static McpSchema.Tool offer(OfferedTool<?, ?> tool) {
        return tool.toSpecification(ArgumentReader.newRegistry()).tool();
    }
}
