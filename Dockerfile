# Notitia on Payara Micro, not as a demonstration. Build the WAR first: mvn package (it copies Payara Micro beside it).
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /notitia notitia
WORKDIR /notitia
COPY target/payara-micro.jar target/notitia.war ./target/
COPY server-config ./server-config
# In a container the network is the container's own; what stands before it decides who reaches it.
RUN sed -i 's/http-listener.address=127.0.0.1/http-listener.address=0.0.0.0/' server-config/micro-preboot.asadmin \
 && mkdir data && chown notitia data
USER notitia
VOLUME /notitia/data
EXPOSE 8080
ENTRYPOINT ["java", "@server-config/micro-options", "@server-config/micro-run"]
