package io.dudao.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoInspectorTest {
    private static final Path REALM = Path.of("../keycloak/dudao-realm.json");

    /** Or the demo users could log in and be nobody. */
    @Test
    void everyInspectorOfTheRealmIsRegisteredWithItsSubject() throws IOException {
        JsonNode users = new ObjectMapper().readTree(REALM.toFile()).path("users");
        Map<String, String> realm = new HashMap<>();
        for (JsonNode user : users) {
            if (user.path("realmRoles").toString().contains("\"inspector\"")) {
                realm.put(user.path("username").asText(), user.path("id").asText());
            }
        }
        Map<String, String> story = new HashMap<>();
        DemoInspector.all().forEach(inspector -> story.put(inspector.user(), inspector.subject()));
        assertThat(story).isEqualTo(realm).isNotEmpty();
    }
}
