import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;
import java.util.stream.*;

/** Draws the units of a draw again: java ReplayDraw.java list.csv seed units. Decision record 16 says what it does. */
class ReplayDraw {
    record Candidate(String id, double weight, String stratum, double key) {}

    public static void main(String[] arguments) throws Exception {
        byte[] list = Files.readAllBytes(Path.of(arguments[0])); // lines "id,weight,stratum", sorted by id
        System.out.println(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list)));
        var random = new SplittableRandom(Long.parseLong(arguments[1]));
        int units = Integer.parseInt(arguments[2]);
        List<Candidate> drawable = new String(list).lines().map(line -> line.split(",")).map(part -> {
            double weight = Double.parseDouble(part[1]);
            return new Candidate(part[0], weight, part[2], StrictMath.log(random.nextDouble()) / weight);
        }).filter(one -> one.weight() > 0).sorted(Comparator.comparingDouble(Candidate::key).reversed().thenComparing(Candidate::id)).toList();

        // Shares by size: whole parts first, then one more each for the largest remainders, ties by name.
        var sizes = drawable.stream().collect(Collectors.groupingBy(Candidate::stratum, TreeMap::new, Collectors.counting()));
        var left = new TreeMap<String, Long>();
        sizes.forEach((stratum, size) -> left.put(stratum, units * size / drawable.size()));
        long rest = units - left.values().stream().mapToLong(Long::longValue).sum();
        sizes.keySet().stream().sorted(Comparator.comparingLong(stratum -> -(units * sizes.get(stratum) % drawable.size())))
                .limit(rest).forEach(stratum -> left.merge(stratum, 1L, Long::sum));

        drawable.stream().filter(one -> left.merge(one.stratum(), -1L, Long::sum) >= 0).forEach(one -> System.out.println(one.id()));
    }
}
