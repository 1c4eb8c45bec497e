package io.taskmanager.task.attachment;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses the store that is configured: a bucket when one is named, else the database. */
class AttachmentStores {

    @Produces
    @Singleton
    AttachmentStore store(MongoDatabase database, BucketConfig config) {
        return config.name()
                .<AttachmentStore>map(bucket -> new S3Attachments(client(config), bucket))
                .orElseGet(() -> new GridFsAttachments(database));
    }

    /** Checksums only where the protocol wants them, and content as it is: not every store knows the newer ways. */
    static S3Client client(BucketConfig config) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle().orElse(config.endpoint().isPresent()))
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(BucketConfig config) {
        return config.accessKey()
                .flatMap(key -> config.secretKey().map(secret -> AwsBasicCredentials.create(key, secret)))
                .<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
