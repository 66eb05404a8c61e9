package org.studycal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema says of the soft rules what their list says; the pages have tests of their own. */
class SoftRuleTest {

    @Test
    void theSchemaHasEveryRuleWithItsDefaultWeightAndUnit() throws IOException {
        List<String> properties = new ArrayList<>();
        for (var property : weights().properties()) {
            JsonNode value = property.getValue();
            properties.add(
                    property.getKey()
                            + " "
                            + value.get("default").asString()
                            + " "
                            + value.get("description").asString());
        }
        assertThat(properties)
                .isEqualTo(Arrays.stream(SoftRule.values()).map(SoftRuleTest::line).toList());
    }

    private static String line(SoftRule rule) {
        String unit = rule.unit();
        String sentence = Character.toUpperCase(unit.charAt(0)) + unit.substring(1) + ".";
        return rule.id() + " " + rule.defaultWeight() + " " + sentence;
    }

    private static JsonNode weights() throws IOException {
        try (InputStream in =
                SoftRule.class.getResourceAsStream("/org/studycal/problem/problem.schema.json")) {
            return JsonMapper.shared().readTree(in).at("/$defs/weights/properties");
        }
    }
}
