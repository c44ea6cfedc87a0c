package io.dudao.inspection.inspector;

import io.dudao.inspection.region.Region;
import io.dudao.inspection.region.RegionRepository;
import io.dudao.kit.problem.Conflict;
import io.dudao.kit.problem.NotFound;
import io.dudao.kit.problem.RuleBroken;
import io.dudao.kit.security.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether details may be taken over: their regions exist and lie in the caller's scope, and the log-in is nobody else's. */
@ApplicationScoped
class InspectorAdmission {
    private final RegionRepository regions;
    private final InspectorRepository inspectors;

    InspectorAdmission(RegionRepository regions, InspectorRepository inspectors) {
        this.regions = regions;
        this.inspectors = inspectors;
    }

    /** What is known of the regions and log-ins that several details name. */
    record Known(Map<String, Region> regions, Map<String, Inspector> linked) {

        /**
         * Refuses details that may not be those of the inspector {@code code}.
         *
         * @throws NotFound if a region is out of scope
         * @throws RuleBroken {@code unknown-region}, {@code regions-are-needed}
         * @throws Conflict {@code log-in-belongs-to-another-inspector}
         */
        void require(String code, InspectorDetails details, Scope scope) {
            for (int place = 0; place < details.regions().size(); place++) {
                requireRegion(details.regions().get(place), place, scope);
            }
            if (details.regions().isEmpty() && !scope.everything()) {
                throw RuleBroken.at(
                        "regions-are-needed", "regions", "Without regions only an administrator registers.");
            }
            Inspector other = details.subject() == null ? null : linked.get(details.subject());
            if (other != null && !other.code().equals(code)) {
                throw new Conflict("log-in-belongs-to-another-inspector", "The log-in is linked to somebody else.");
            }
        }

        private void requireRegion(String path, int place, Scope scope) {
            if (!scope.coversRegion(path)) {
                throw new NotFound("region " + path);
            }
            if (!regions.containsKey(path)) {
                throw RuleBroken.at("unknown-region", "regions[" + place + "]", "There is no region " + path + ".");
            }
        }
    }

    Uni<Known> known(Mutiny.Session session, List<InspectorDetails> details) {
        List<String> paths = details.stream()
                .flatMap(one -> one.regions().stream())
                .distinct()
                .toList();
        List<String> subjects = details.stream()
                .map(InspectorDetails::subject)
                .filter(Objects::nonNull)
                .toList();
        return regions.byPaths(session, paths)
                .chain(places -> inspectors.bySubjects(session, subjects).map(linked -> new Known(places, linked)));
    }
}
