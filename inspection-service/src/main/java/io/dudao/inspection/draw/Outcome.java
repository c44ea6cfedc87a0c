package io.dudao.inspection.draw;

import java.util.List;

/**
 * What a draw yields before it is stored.
 *
 * @param pool the inspectors who could be drawn
 * @param staffed the drawn units in their order, with whom and when
 */
record Outcome(List<PoolMember> pool, List<Staffing.Staffed> staffed) {

    int notStaffed() {
        return (int) staffed.stream().filter(one -> one.at() == null).count();
    }
}
