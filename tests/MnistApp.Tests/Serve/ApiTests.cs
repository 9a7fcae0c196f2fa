using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MnistHelpers;

namespace MnistApp.Tests.Serve;

public sealed class ApiTests : IClassFixture<ServerFixture>
{
    private readonly Server _server;

    public ApiTests(ServerFixture fixture) => _server = fixture.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The answers are those of the network, asked directly.</summary>
    [Fact]
    public async Task RawImages_AreReadAsTheNetworkReadsThem()
    {
        ImageSet images = Mnist.Load().Test.Take(300);
        using DigitCnn network = DigitCnn.LoadPretrained();
        float[] expected = Predictor.Probabilities(network, images);

        JsonElement answer = await _server.JsonAsync(HttpMethod.Post, "api/predict", Raw(images.Pixels));

        float[] probabilities = [.. answer.GetProperty("digits")
            .EnumerateArray()
            .SelectMany(digit => digit.GetProperty("probabilities").EnumerateArray().Select(value => value.GetSingle()))];
        Assert.Equal(expected.Length, probabilities.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], probabilities[i], 1e-5f);
        JsonElement first = answer.GetProperty("digits")[0];
        Assert.Equal(
            (7, true, "standard", 1),
            (first.GetProperty("digit").GetInt32(), first.GetProperty("sure").GetBoolean(), answer.GetProperty("model").GetString(),
                answer.GetProperty("version").GetInt32()));
    }

    /// <summary>Listing a network's layers runs it. That must not happen while it answers, least of all in the mode of training.</summary>
    [Fact]
    public async Task Digits_AreReadTheSame_WhileALearnedNetworkIsDescribed()
    {
        await using Server own = await Server.StartAsync("--rate", "0");
        ImageSet images = Mnist.Load().Test.Take(10);
        var examples = new[] { new { image = Convert.ToBase64String(images.Image(0)), label = 7 } };
        JsonElement lesson = await own.JsonAsync(HttpMethod.Post, "api/learn", JsonContent.Create(new { examples }));
        while (lesson.GetProperty("state").GetString() == "running")
        {
            await Task.Delay(50, Cancellation);
            lesson = await own.JsonAsync(HttpMethod.Get, "api/learn");
        }
        Assert.Equal("done", lesson.GetProperty("state").GetString());
        async Task<string> AskAsync() => (await own.JsonAsync(HttpMethod.Post, "api/predict", Raw(images.Pixels))).GetRawText();
        string expected = await AskAsync();

        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task described = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                    await own.JsonAsync(HttpMethod.Get, "api/model");
            },
            Cancellation);
        var answers = new List<string>();
        for (int i = 0; i < 200; i++)
            answers.Add(await AskAsync());
        await end.CancelAsync();
        await described;

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public async Task RawImage_Explained_HasSaliencyAndTheMapsOfEachLayer()
    {
        ImageSet images = Mnist.Load().Test.Take(2);

        JsonElement answer = await _server.JsonAsync(HttpMethod.Post, "api/predict?explain=1", Raw(images.Pixels));

        JsonElement explanation = answer.GetProperty("explanation");
        sbyte[] saliency = [.. explanation.GetProperty("saliency").GetBytesFromBase64().Select(value => (sbyte)value)];
        Assert.Equal((784, 127), (saliency.Length, saliency.Max(value => Math.Abs((int)value))));
        // Where there is no ink, none spoke.
        Assert.All(Enumerable.Range(0, 784).Where(i => images.Image(1)[i] == 0), i => Assert.Equal(0, saliency[i]));
        Assert.Equal(
            ["conv1, relu1, pool1 [32,12,12] 4608", "conv2, relu2, pool2 [64,5,5] 1600", "conv3, norm3, relu3 [96,3,3] 864"],
            explanation.GetProperty("layers").EnumerateArray().Select(layer =>
                $"{layer.GetProperty("name").GetString()} {layer.GetProperty("shape").GetRawText()} "
                    + $"{layer.GetProperty("values").GetBytesFromBase64().Length}"));
    }

    /// <summary>What the command line reads in the test pictures, the server does.</summary>
    [Fact]
    public async Task Pictures_AreReadAsPredictReadsThem()
    {
        string[] files = ["pen-7.jpg", "chalk-1.jpg", "bmp-1.bmp", "tiny-1.png"];
        JsonElement predicted = await App.JsonAsync(["predict", .. files.Select(App.Picture)]);
        for (int i = 0; i < files.Length; i++)
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(File.ReadAllBytes(App.Picture(files[i]))), "image", files[i] },
            };
            JsonElement answer = await _server.JsonAsync(HttpMethod.Post, "api/predict", form);

            JsonElement picture = predicted.GetProperty("pictures")[i], digit = answer.GetProperty("digits")[0];
            Assert.Equal(
                picture.GetProperty("digit").GetInt32().ToString(CultureInfo.InvariantCulture), answer.GetProperty("text").GetString());
            Assert.Equal(picture.GetProperty("confidence").GetDouble(), digit.GetProperty("confidence").GetDouble(), 1e-5);
            Assert.Equal(
                picture.GetProperty("box").GetProperty("width").GetInt32(), digit.GetProperty("box").GetProperty("width").GetInt32());
            Assert.Equal(784, digit.GetProperty("image").GetBytesFromBase64().Length);
        }
    }

    [Fact]
    public async Task PictureThatEndsEarly_IsRead_WithAWarning()
    {
        byte[] whole = File.ReadAllBytes(App.Picture("pen-2.jpg"));
        using var body = new ByteArrayContent(whole, 0, whole.Length * 9 / 10);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");

        JsonElement answer = await _server.JsonAsync(HttpMethod.Post, "api/predict", body);

        Assert.Equal("7", answer.GetProperty("text").GetString());
        Assert.Matches("^the picture: the file ends after [0-9]+ % of the picture's rows", answer.GetProperty("warning").GetString());
    }

    [Fact]
    public async Task PictureAsTheBody_AndEmptyPicture_AreRead()
    {
        using var body = new ByteArrayContent(File.ReadAllBytes(App.Picture("empty-2.jpg")));
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");

        JsonElement answer = await _server.JsonAsync(HttpMethod.Post, "api/predict", body);

        Assert.Equal(("", 0), (answer.GetProperty("text").GetString(), answer.GetProperty("digits").GetArrayLength()));
    }

    [Theory]
    [InlineData(
        HttpStatusCode.BadRequest,
        "783 bytes found; give 784, a byte for each pixel of 28×28, 0 for the ground and 255 for ink, or several times as many",
        "application/octet-stream", 783)]
    [InlineData(HttpStatusCode.BadRequest, "0 bytes found; give 784", "application/octet-stream", 0)]
    [InlineData(
        HttpStatusCode.RequestEntityTooLarge, "the body is larger than 784,000 bytes; send less at a time", "application/octet-stream",
        784_784)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "the body is larger than 10,000,000 bytes; send", "image/png", 10_000_001)]
    [InlineData(HttpStatusCode.UnsupportedMediaType, "give a picture as multipart/form-data", "text/plain", 5)]
    [InlineData(HttpStatusCode.BadRequest, "the picture: ", "image/png", 500)]
    [InlineData(HttpStatusCode.BadRequest, "the form ends early; send it again", "multipart/form-data; boundary=x", 500)]
    public async Task BadBodies_AreAnsweredInASentence(HttpStatusCode status, string sentence, string type, int length)
    {
        using var body = new ByteArrayContent(new byte[length]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        await AssertFaultAsync(status, sentence, new HttpRequestMessage(HttpMethod.Post, "api/predict") { Content = body });
    }

    [Fact]
    public async Task FormWithoutPicture_IsAnsweredInASentence()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };

        await AssertFaultAsync(
            HttpStatusCode.BadRequest, "no picture found; give it as a file in the field 'image'",
            new HttpRequestMessage(HttpMethod.Post, "api/predict") { Content = form });
    }

    /// <summary>The page of another site, a foreign name that leads here, ways out of the folder: none gets in.</summary>
    [Theory]
    [InlineData("Origin", "https://evil.example", "api/predict", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", "api/learn", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", "api/model", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1.evil.example", "", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Accept", "*/*", "..%2f..%2fetc/passwd", HttpStatusCode.NotFound)]
    [InlineData("Accept", "*/*", "%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("Accept", "*/*", "api/predict", HttpStatusCode.MethodNotAllowed)]
    public async Task Strangers_AreTurnedAway(string header, string value, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage response = await _server.Client.SendAsync(request, Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnPage_MayAsk()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/predict") { Content = Raw(new byte[784]) };
        request.Headers.Add("Origin", _server.Address.GetLeftPart(UriPartial.Authority));

        using HttpResponseMessage response = await _server.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Model_HealthAndMetrics_Tell()
    {
        JsonElement model = await _server.JsonAsync(HttpMethod.Get, "api/model");
        Assert.Equal((83_466, "pretrained"), (model.GetProperty("parameters").GetInt32(), model.GetProperty("origin").GetString()));
        Assert.Equal("conv1", model.GetProperty("layers")[0].GetProperty("name").GetString());

        byte[] file = await _server.Client.GetByteArrayAsync(new Uri("api/model/file", UriKind.Relative), Cancellation);
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Find("model.safetensors"), file);
        using DigitCnn loaded = DigitCnn.Load(folder.Find("model.safetensors"));
        Assert.Equal(DigitCnnOptions.Standard, loaded.Options);

        Assert.Equal("ok\n", await _server.Client.GetStringAsync(new Uri("healthz", UriKind.Relative), Cancellation));
        string metrics = await _server.Client.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancellation);
        Assert.Matches(@"(?m)^mnist_requests_total\{route=""/api/model"",status=""200""\} [1-9]", metrics);
        Assert.Matches(@"(?m)^mnist_request_seconds_bucket\{le=""\+Inf""\} [1-9]", metrics);
    }

    /// <summary>Every address of the API is in the document, and the document names no other.</summary>
    [Fact]
    public async Task OpenApiDocument_NamesEveryAddress()
    {
        JsonElement document = await _server.JsonAsync(HttpMethod.Get, "openapi.json");

        var named = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["DELETE /api/learn", "GET /api/learn", "GET /api/model", "GET /api/model/file", "GET /healthz", "GET /metrics",
            "POST /api/learn", "POST /api/predict"], named);
        foreach (string path in document.GetProperty("paths").EnumerateObject().Select(path => path.Name))
        {
            using HttpResponseMessage response =
                await _server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path), Cancellation);
            Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("{", "no JSON of examples found")]
    [InlineData("""{"examples": []}""", "0 examples found; give 1 to 1,000")]
    [InlineData("""{"examples": [{"image": "AAAA", "label": 3}]}""", "example 0: give an image of 784 bytes and a label from 0 to 9")]
    [InlineData("""{"examples": [null]}""", "example 0: give an image")]
    public async Task Learn_FromNothing_IsAnsweredInASentence(string json, string sentence) => await AssertFaultAsync(
        HttpStatusCode.BadRequest, sentence,
        new HttpRequestMessage(HttpMethod.Post, "api/learn")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        });

    private static ByteArrayContent Raw(ReadOnlyMemory<byte> pixels)
    {
        var content = new ByteArrayContent(pixels.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private async Task AssertFaultAsync(HttpStatusCode status, string sentence, HttpRequestMessage request)
    {
        using HttpRequestMessage sent = request;
        using HttpResponseMessage response = await _server.Client.SendAsync(sent, Cancellation);
        Assert.Equal(status, response.StatusCode);
        string? error = (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error").GetString();
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
