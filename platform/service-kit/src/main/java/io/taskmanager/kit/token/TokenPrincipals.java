package io.taskmanager.kit.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskmanager.kit.problem.Unauthenticated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Lets SmallRye JWT take our verdict on a bearer token, so that the gateway and the services judge alike. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenPrincipals extends JWTCallerPrincipalFactory {
    private final AccessTokens tokens;

    TokenPrincipals(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo authContext) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(token, "at+jwt", claimsOf(tokens.verify(token)));
        } catch (Unauthenticated e) {
            throw new ParseException(e.getMessage(), e);
        }
    }

    /** What Caller and the security identity read; made anew, because the principal may change its claims. */
    private static JwtClaims claimsOf(VerifiedToken token) {
        var claims = new JwtClaims();
        claims.setSubject(token.userId().toString());
        claims.setStringClaim(VerifiedToken.SESSION_CLAIM, token.sessionId().toString());
        claims.setStringListClaim("groups", List.copyOf(token.groups()));
        claims.setExpirationTime(NumericDate.fromSeconds(token.expiresAt().getEpochSecond()));
        return claims;
    }
}
