package io.taskmanager.data.consistency;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.bson.Document;

/** Writes to the primary, and reads what may lag, at once and as a stream; answers who was asked. */
@Path("/things")
@PermitAll
@RunOnVirtualThread
class ThingsResource {
    private final MongoCollection<Document> things;
    private final LaggingReads lagging;

    ThingsResource(MongoDatabase database, LaggingReads lagging) {
        this.things = database.getCollection("things");
        this.lagging = lagging;
    }

    @POST
    public void add() {
        things.insertOne(new Document());
    }

    @GET
    public String read() {
        return lagging.read(things, in -> in.find(empty()).first()).getString("on");
    }

    @GET
    @Path("counted")
    public String counted() {
        return lagging.read(things, in -> in.aggregate(List.of()).first()).getString("on");
    }

    @GET
    @Path("stream")
    public StreamingOutput stream() {
        return to -> to.write(read().getBytes());
    }
}
