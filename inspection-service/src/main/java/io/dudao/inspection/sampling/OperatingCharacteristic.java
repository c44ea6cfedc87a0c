package io.dudao.inspection.sampling;

/** How likely a lot is accepted, by the binomial distribution. */
final class OperatingCharacteristic {
    private OperatingCharacteristic() {}

    /**
     * P(X ≤ acceptance) for X ~ B(size, share).
     *
     * @param share of nonconforming items, above 0 and below 1
     */
    static double acceptance(int size, int acceptance, double share) {
        double sum = 0;
        double logarithm = size * Math.log1p(-share);
        for (int found = 0; found <= Math.min(acceptance, size); found++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log((double) (size - found) / (found + 1)) + Math.log(share) - Math.log1p(-share);
        }
        return Math.min(1, sum);
    }
}
