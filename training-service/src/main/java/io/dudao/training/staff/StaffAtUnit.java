package io.dudao.training.staff;

import io.dudao.kit.units.UnitCopy;

/** Someone within the caller's scope, and the unit where the person works. */
public record StaffAtUnit(StaffMember member, UnitCopy unit) {}
