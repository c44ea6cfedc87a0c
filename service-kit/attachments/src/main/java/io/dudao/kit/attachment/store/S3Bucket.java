package io.dudao.kit.attachment.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket of anything that speaks S3. Credentials come from where every S3 program looks for them: the environment, a
 * mounted token, the machine's role.
 */
public final class S3Bucket implements AttachmentStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;
    private final Path scratch;

    /**
     * Opens no connection yet.
     *
     * @param endpoint where it is; null: Amazon's, by the region
     * @param pathStyle whether the bucket stands in the path and not in the host's name
     * @param scratch folder for copies made for one reading
     */
    public S3Bucket(@Nullable URI endpoint, String region, String bucket, boolean pathStyle, Path scratch) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .forcePathStyle(pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(settings ->
                        settings.apiCallTimeout(Duration.ofMinutes(5)).apiCallAttemptTimeout(Duration.ofMinutes(2)))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        this.client = builder.build();
        this.bucket = bucket;
        this.scratch = scratch;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        String name = StoredKey.require(key);
        reach(() -> client.putObject(
                request -> request.bucket(bucket).key(name).contentType("application/octet-stream"),
                RequestBody.fromFile(file)));
        Files.deleteIfExists(file);
    }

    @Override
    public Piece open(String key, long offset, long length) throws IOException {
        String name = StoredKey.require(key);
        Path copy = Files.createTempFile(scratch, "reading", ".part");
        Files.delete(copy);
        try {
            reach(() -> client.getObject(
                    request -> request.bucket(bucket).key(name).range("bytes=" + offset + "-" + (offset + length - 1)),
                    copy));
            if (Files.size(copy) != length) {
                throw new IOException("shorter than it was written: " + key);
            }
        } catch (IOException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
        return new Piece(copy, 0, length, true);
    }

    @Override
    public void delete(String key) throws IOException {
        String name = StoredKey.require(key);
        reach(() -> client.deleteObject(request -> request.bucket(bucket).key(name)));
    }

    @Override
    public void eachKey(Consumer<String> action) throws IOException {
        reach(() -> client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .map(object -> object.key())
                .filter(StoredKey::is)
                .forEach(action));
    }

    @Override
    public void close() {
        client.close();
    }

    private static void reach(Runnable call) throws IOException {
        try {
            call.run();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException("not in the bucket");
        } catch (SdkException failure) {
            throw new IOException("the bucket: " + failure.getMessage(), failure);
        }
    }
}
