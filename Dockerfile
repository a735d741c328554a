# Notitia on Payara Micro, not in demonstration mode. Run mvn package first: it builds the WAR and copies Payara Micro to target/.
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /notitia notitia
WORKDIR /notitia
COPY target/payara-micro.jar target/notitia.war ./target/
COPY server-config ./server-config
# A container has its own network: listen on all addresses. The published ports and the proxy decide who can reach the server.
RUN sed -i 's/http-listener.address=127.0.0.1/http-listener.address=0.0.0.0/' server-config/micro-preboot.asadmin \
 && mkdir data && chown notitia data
USER notitia
VOLUME /notitia/data
EXPOSE 8080
ENTRYPOINT ["java", "@server-config/micro-options", "@server-config/micro-run"]
