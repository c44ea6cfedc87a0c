package io.dudao.training;

import io.dudao.kit.testing.Api;
import io.dudao.kit.testing.Call;
import io.dudao.kit.testing.OperationSamples;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A right call for every operation, and what tests need to make one. */
public final class TrainingSamples {
    private TrainingSamples() {}

    static OperationSamples all() {
        return new OperationSamples()
                .everybody("offerCourse", () -> Call.of().body(course(code(), 12)))
                .everybody("listCourses", Call::of)
                .everybody("getCourse", () -> Call.of().path("id", created("/courses", course(code(), 12))))
                .unit("registerStaff", unit -> Call.of().body(member(code(), unit)))
                .list("listStaff", unit -> {
                    memberAt(unit);
                    return Call.of().query("limit", 200);
                })
                .unit("getStaff", unit -> Call.of().path("id", created("/staff", member(code(), unit))))
                .unit("recordExamResult", unit -> Call.of().body(passed(memberAt(unit), courseFor(12), Instant.now())))
                .list("listExamResults", unit -> {
                    examAt(unit);
                    return Call.of().query("limit", 200);
                })
                .unit("getExamResult", unit -> Call.of().path("id", examAt(unit)))
                .list("listCertificates", unit -> {
                    examAt(unit);
                    return Call.of().query("limit", 200);
                })
                .unit("getCertificate", unit -> Call.of().path("id", certificateAt(unit)));
    }

    /** Offers a course that earns a certificate for so many months, and returns its code. */
    public static String courseFor(int months) {
        String code = code();
        created("/courses", course(code, months));
        return code;
    }

    /** Registers someone at the unit and returns the code. */
    public static String memberAt(String unit) {
        String code = code();
        created("/staff", member(code, unit));
        return code;
    }

    /** The body of a course with the usual pass rule. */
    public static Map<String, ?> course(String code, int months) {
        return Map.of("code", code, "titles", Map.of("zh-CN", "服务", "en", "Service"), "validityMonths", months);
    }

    /** The body of a staff member. */
    public static Map<String, ?> member(String code, String unit) {
        return Map.of("code", code, "name", "王芳", "unit", unit);
    }

    /** The body of an exam that is passed. */
    public static Map<String, ?> passed(String member, String course, Instant at) {
        return Map.of("staff", member, "course", course, "takenAt", at.toString(), "theory", 88.5, "practical", 92);
    }

    /** A code that nobody else has. */
    public static String code() {
        return UUID.randomUUID().toString();
    }

    private static String examAt(String unit) {
        return created("/exam-results", passed(memberAt(unit), courseFor(12), Instant.now()));
    }

    private static String certificateAt(String unit) {
        String member = memberAt(unit);
        created("/exam-results", passed(member, courseFor(12), Instant.now()));
        return Api.asAdmin()
                .get("/certificates?staff=" + member)
                .then()
                .extract()
                .path("items[0].id");
    }

    private static String created(String path, Map<String, ?> body) {
        return Api.asAdmin()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
