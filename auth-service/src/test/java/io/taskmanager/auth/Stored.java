package io.taskmanager.auth;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service has stored, read past its own client, whose queries are the ones that QueryShapesIT judges. */
public final class Stored {
    private Stored() {}

    public static List<Document> find(String collection, Bson filter) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(
                        ConfigProvider.getConfig().getValue("quarkus.mongodb.connection-string", String.class)))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
        try (var client = MongoClients.create(settings)) {
            return client.getDatabase("auth")
                    .getCollection(collection)
                    .find(filter)
                    .into(new ArrayList<>());
        }
    }

    public static int count() {
        return find("accounts", Filters.empty()).size()
                + find("sessions", Filters.empty()).size();
    }

    /** The sessions with the id that a refresh token begins with: one, or none when it was purged. */
    public static List<Document> sessionOf(String refreshToken) {
        var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(refreshToken));
        return find("sessions", Filters.eq("_id", new UUID(id.getLong(), id.getLong())));
    }
}
