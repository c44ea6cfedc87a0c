package io.dudao.inspection.visit;

import io.dudao.kit.attachment.FurtherReaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Inspectors read what belongs to the inspections of visits assigned to them, wherever the unit is. */
@ApplicationScoped
class VisitEvidence implements FurtherReaders {
    private static final String ASSIGNED = """
            l.aggregate = 'inspection' and exists (
                select 1 from visit v
                join visit_inspector a on a.visit_id = v.id
                join inspector i on i.id = a.inspector_id
                where v.inspection_id = l.aggregate_id and i.subject = :subject)
            """;

    @Override
    public String condition() {
        return ASSIGNED;
    }
}
