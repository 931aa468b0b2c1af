FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven mvn -B -Dmaven.repo.local=/maven package -DskipTests -pl web-ui -am

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /rada rada && mkdir /rada/data && chown rada /rada/data
USER rada
WORKDIR /rada
COPY --from=build /source/web-ui/target/rada.jar .
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "rada.jar"]
