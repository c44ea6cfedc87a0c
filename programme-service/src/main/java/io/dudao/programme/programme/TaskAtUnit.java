package io.dudao.programme.programme;

import io.dudao.kit.units.UnitCopy;

/** A task within the caller's scope, and the unit that has to do it. */
record TaskAtUnit(Task task, UnitCopy unit) {
    TaskView view() {
        return TaskView.of(task, unit.code());
    }
}
