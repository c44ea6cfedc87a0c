package io.dudao.kit.testing;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test, its paths below {@code /api/v1}: {@code Api.as("analyst").get("/risks")}. */
public final class Api {
    /** Where every path of {@link #as} starts. */
    public static final String BASE = "/api/v1";

    private Api() {}

    /** As a user with the roles and nothing in scope, unless a role sees everything. */
    public static RequestSpecification as(String... roles) {
        return as(Tokens.of(roles));
    }

    /** As the bearer of the token. */
    public static RequestSpecification as(Tokens token) {
        return withToken(token.build());
    }

    /** As the bearer of the token's text, valid or not. */
    public static RequestSpecification withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** As {@code admin}, who sees everything. */
    public static RequestSpecification asAdmin() {
        return as("admin");
    }

    /** Without a token. */
    public static RequestSpecification anonymous() {
        var specification = new RequestSpecBuilder()
                .setBasePath(BASE)
                .setUrlEncodingEnabled(false)
                .setContentType(ContentType.JSON)
                .build();
        return RestAssured.given().spec(specification);
    }
}
