package com.example.telephone;

import com.example.telephone.service.ServiceLookUp;
import fr.procuration.port.driving.LookUpMandataire;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

/** The line of the advisers. All that is wired stands here, outside of the adapters. */
@SpringBootApplication
public class Telephone {

    public static void main(String[] arguments) {
        SpringApplication.run(Telephone.class, arguments);
    }

    @Bean
    LookUpMandataire lookUpMandataire(RestClient.Builder http, @Value("${procuration.service}") String address) {
        return new ServiceLookUp(
                http.baseUrl(address).requestInterceptor(asTheAdviser()).build());
    }

    /** Every route is for advisers, whose tokens the service takes too. */
    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    /** The service limits and records each person, so it has to know who asks. */
    private static ClientHttpRequestInterceptor asTheAdviser() {
        return (request, body, next) -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken adviser) {
                request.getHeaders().setBearerAuth(adviser.getToken().getTokenValue());
            }
            return next.execute(request, body);
        };
    }
}
