# The image of the app. What the GraphQL IDE is made of comes from npm, everything else from the .NET SDK.
FROM node:22-slim AS ide
WORKDIR /ide
COPY Elevate.Api/Ide/package.json Elevate.Api/Ide/package-lock.json Elevate.Api/Ide/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
COPY --from=ide /ide/ Elevate.Api/obj/ide/
# The build restores the IDE where this file is older than the lock file.
RUN touch Elevate.Api/obj/ide/restored && dotnet publish Elevate.Api --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# An account without rights; the app writes no file where DATABASE_URL names a server.
USER $APP_UID
EXPOSE 8080
# The image has no curl: the app asks itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["dotnet", "Elevate.Api.dll", "health"]
ENTRYPOINT ["dotnet", "Elevate.Api.dll"]
