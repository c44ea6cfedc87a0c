package io.dudao.inspection.calibration;

import io.dudao.kit.paging.Page;
import io.dudao.kit.paging.PageRequest;
import io.dudao.kit.security.Scope;
import io.dudao.kit.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reading the quality of inspectors. */
@ApplicationScoped
public class QualityService {
    private final Work work;
    private final QualityRepository qualities;

    QualityService(Work work, QualityRepository qualities) {
        this.work = work;
        this.qualities = qualities;
    }

    /** The quality of the inspectors who worked at units within {@code scope}, by their codes. */
    public Uni<Page<InspectorQuality>> list(QualityFilter filter, Scope scope, PageRequest page) {
        return work.read(session -> qualities.list(session, filter, scope, page));
    }
}
