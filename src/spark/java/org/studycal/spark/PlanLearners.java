package org.studycal.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.studycal.batch.Learners;

/**
 * Plans learners on Apache Spark: the same function as {@code studycal batch}, and the same bytes.
 *
 * <pre>
 * spark-submit --class org.studycal.spark.PlanLearners studycal-spark.jar \
 *     --in learners.jsonl --out plans --now 2027-01-03T00:00:00Z [--steps N] [--seed N] [--partitions N]
 * </pre>
 *
 * Lines are read from text files, or where the name of {@code --in} ends in {@code .parquet} from
 * the first column of Parquet files; plans are written into the folder {@code --out}, as Parquet if
 * its name ends so. The part files are in the order of the learners of a file; of several files,
 * Spark reads the largest parts first. Lines cannot name files.
 */
public final class PlanLearners implements MapPartitionsFunction<String, String> {

    private static final long serialVersionUID = 1L;
    private static final String PARQUET = ".parquet";

    private final String now;
    private final long steps;
    private final long seed;

    private PlanLearners(Map<String, String> options) {
        now = options.get("--now");
        steps = Long.parseLong(options.getOrDefault("--steps", "" + Learners.STEPS));
        seed = Long.parseLong(options.getOrDefault("--seed", "0"));
        Instant.parse(now);
    }

    /** Reads, plans, writes. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.keySet().containsAll(List.of("--in", "--out", "--now"))) {
            throw new IllegalArgumentException(
                    "expected --in FILE --out FOLDER --now 2027-01-03T00:00:00Z [--steps N] [--seed N] [--partitions N]");
        }
        try (SparkSession spark = SparkSession.builder().appName("studycal").getOrCreate()) {
            run(spark, options);
        }
    }

    private static void run(SparkSession spark, Map<String, String> options) {
        String in = options.get("--in");
        Dataset<String> lines =
                in.endsWith(PARQUET)
                        ? firstColumn(spark.read().parquet(in))
                        : spark.read().textFile(in);
        Dataset<String> learners = lines.filter((FilterFunction<String>) line -> !line.isBlank());
        if (options.containsKey("--partitions")) {
            // By ranges of the line's number, not round robin: the order stays.
            int parts = Integer.parseInt(options.get("--partitions"));
            learners = spread(spark, learners, parts);
        }
        Dataset<String> plans =
                learners.mapPartitions(new PlanLearners(options), Encoders.STRING());
        String out = options.get("--out");
        if (out.endsWith(PARQUET)) {
            plans.toDF("plan").write().mode(SaveMode.ErrorIfExists).parquet(out);
        } else {
            plans.write().mode(SaveMode.ErrorIfExists).text(out);
        }
    }

    private static Dataset<String> firstColumn(Dataset<Row> rows) {
        return rows.select(rows.columns()[0]).as(Encoders.STRING());
    }

    private static Dataset<String> spread(SparkSession spark, Dataset<String> lines, int parts) {
        return spark.createDataset(
                lines.toJavaRDD()
                        .zipWithIndex()
                        .mapToPair(each -> new scala.Tuple2<>(each._2, each._1))
                        .sortByKey(true, parts)
                        .values()
                        .rdd(),
                Encoders.STRING());
    }

    @Override
    public Iterator<String> call(Iterator<String> lines) {
        Learners learners = new Learners(Optional.empty(), Instant.parse(now), steps, seed);
        Iterable<String> all = () -> lines;
        Stream<String> stream = StreamSupport.stream(all.spliterator(), false);
        return stream.map(line -> learners.plan(line).line()).iterator();
    }
}
