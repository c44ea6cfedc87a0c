/**
 * Reporting-service: turns what the other services tell into facts, day buckets and scorecards. It owns the scheme, the
 * facts and everything computed from them; it owns no unit, inspection, feedback, risk, training or programme, and publishes
 * nothing about them.
 */
@NullMarked
package io.dudao.reporting;

import org.jspecify.annotations.NullMarked;
