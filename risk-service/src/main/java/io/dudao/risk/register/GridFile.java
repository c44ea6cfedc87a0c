package io.dudao.risk.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the grid that rates new assessments. */
@Singleton
final class GridFile {

    @Produces
    @Singleton
    Grid grid(@ConfigProperty(name = "dudao.risk.grid") String version, ObjectMapper json) throws IOException {
        String file = "grids/" + version + ".json";
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                throw new FileNotFoundException("there is no " + file);
            }
            return json.readValue(content, Grid.class);
        }
    }
}
