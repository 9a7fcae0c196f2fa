using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MnistHelpers.Charts;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>The film of a short training, as data and in Chromium.</summary>
public sealed partial class TrainingFilmTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const int Watched = 60;

    private static readonly Lazy<TrainingFilm> s_film = new(() => Film(epochs: 3));

    [Fact]
    public void Film_HasAPictureBeforeTrainingAndAfterEachEpoch_AndReadsWhatTheNetworkReads()
    {
        using DigitCnn network = Network();
        TrainingFilm film = Film(epochs: 2, network);

        JsonElement data = Data(film);

        Assert.Equal([0, 1, 2], data.GetProperty("epochs").EnumerateArray().Select(epoch => epoch.GetInt32()));
        ImageSet watched = Digits.Test.Take(Watched);
        Assert.Equal(string.Concat(Enumerable.Range(0, Watched).Select(watched.Label)), data.GetProperty("labels").GetString());
        float[] said = Predictor.Probabilities(network, watched);
        string read = string.Concat(said.Chunk(10).Select(row => Array.IndexOf(row, row.Max())));
        Assert.Equal(read, data.GetProperty("read")[2].GetString());
        Assert.Equal(3 * Watched * 2 * sizeof(ushort), data.GetProperty("places").GetBytesFromBase64().Length);
        int filters = network.Options.Blocks[0].Filters, kernel = network.Options.Blocks[0].Kernel;
        Assert.Equal(3 * filters * kernel * kernel, data.GetProperty("filters").GetBytesFromBase64().Length);
        int[] tiles = [.. data.GetProperty("tiles").EnumerateArray().Select(tile => tile.GetInt32())];
        byte[] onWhite = PngFile.Decode(data.GetProperty("ink").GetBytesFromBase64()).Pixels;
        Assert.Equal(tiles.SelectMany(tile => watched.Image(tile).ToArray()), onWhite.Select(pixel => (byte)(255 - pixel)));
        Assert.StartsWith(
            $"{Right(0)} of {Watched} digits read correctly before training, {Right(2)} after epoch 2\nepoch  read correctly\n0",
            film.ToString(), StringComparison.Ordinal);

        int Right(int frame) =>
            data.GetProperty("read")[frame]
                .GetString()!
                .Zip(data.GetProperty("labels").GetString()!)
                .Count(pair => pair.First == pair.Second);
    }

    [Fact]
    public void Planes_AreTurnedTowardTheOnesBefore()
    {
        // The same places turned by 130 degrees, mirrored and ten times as large come back to where they were.
        (double X, double Y)[] places = [(1, 0), (-0.5, 0.7), (-0.5, -0.7), (0.3, 0.4), (-0.3, -0.4)];
        double size = Math.Sqrt(places.Average(place => place.X * place.X + place.Y * place.Y));
        (double sin, double cos) = Math.SinCos(130 * Math.PI / 180);
        double[][] scores =
            [.. places.Select(place => new[] { 10 * (cos * place.X + sin * place.Y), 10 * (sin * place.X - cos * place.Y) })];

        (double X, double Y)[] turned = FilmPlane.Of(scores, places);

        for (int i = 0; i < places.Length; i++)
        {
            Assert.Equal(places[i].X / size, turned[i].X, 1e-9);
            Assert.Equal(places[i].Y / size, turned[i].Y, 1e-9);
        }
    }

    [LongFact]
    public void SameSeed_GivesTheSameFilm() => Assert.Equal(Data(s_film.Value).ToString(), Data(Film(epochs: 3)).ToString());

    [Fact]
    public void FilmWithoutPictures_SaysWhatToDo_AndBadInputIsRefused()
    {
        var film = new TrainingFilm(Digits.Test);
        Assert.Equal("A film without pictures: give it to a trainer's Callbacks and train.", film.ToString());
        Assert.Equal(
            "The film has no pictures yet; give it to a trainer's Callbacks and train.",
            Assert.Throws<InvalidOperationException>(() => film.Save("film.html")).Message);
        Assert.StartsWith(
            "images: 1 found; give two or more", Assert.Throws<ArgumentException>(() => new TrainingFilm(Digits.Test.Take(1))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingFilm(Digits.Test, 1));
        using var plain = TorchSharp.torch.nn.Sequential(TorchSharp.torch.nn.Flatten(), TorchSharp.torch.nn.Linear(784, 10));
        var trainer = new Trainer(plain, new TrainerOptions { Epochs = 1 }) { Callbacks = [film], Progress = null };
        Assert.StartsWith(
            "model: a Sequential found; a film watches a DigitCnn",
            Assert.Throws<ArgumentException>(() => trainer.Fit(
                Digits.Train.Take(64), cancellation: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slider_GoesThroughTheEpochs_ByKeyboard()
    {
        IPage page = await chromium.OpenAsync(Html(s_film.Value), plotly: false);
        JsonElement data = Data(s_film.Value);
        ILocator slider = page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = "Epoch" });
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync(new Regex($"^after epoch 3: \\d+ of {Watched}$"));
        await slider.PressAsync("Home");
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync(new Regex($"^before training: \\d+ of {Watched}$"));
        await slider.PressAsync("ArrowRight");
        Assert.StartsWith("after epoch 1: ", await slider.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        (string labels, string read) = (data.GetProperty("labels").GetString()!, data.GetProperty("read")[1].GetString()!);
        string[] expected = [.. data.GetProperty("tiles")
            .EnumerateArray()
            .Select(tile => tile.GetInt32())
            .Select(i => labels[i] == read[i] ? $"{labels[i]}" : $"{labels[i]}→{read[i]}")];
        Assert.Equal(expected, await page.Locator(".tiles li").AllTextContentsAsync());
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Play_RunsToTheEnd_AndStopsThere()
    {
        IPage page = await chromium.OpenAsync(Html(s_film.Value), plotly: false);
        ILocator button = page.GetByRole(AriaRole.Button);
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Pause");
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync(new Regex("^after epoch 2"));
        await Assertions.Expect(button).ToHaveTextAsync("Play");
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync(new Regex("^after epoch 3"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Phone_HasNoOverflow_AndWithoutScriptsThereArePictures(bool scripts)
    {
        IPage page = await chromium.OpenAsync(Html(s_film.Value), scripts: scripts, plotly: false, width: 360);
        Assert.True(await page.Locator("html").EvaluateAsync<bool>("page => page.scrollWidth <= 360"));
        Assert.Equal(scripts ? 0 : 3, await page.Locator("img").CountAsync());
        Assert.True((await page.Locator(scripts ? ".plane canvas" : "img >> nth=0").BoundingBoxAsync())!.Width > 200);
    }

    private static DigitCnn Network() => Recipe.Tiny.WithSeed(7).CreateNetwork();

    private static TrainingFilm Film(int epochs)
    {
        using DigitCnn network = Network();
        return Film(epochs, network);
    }

    private static TrainingFilm Film(int epochs, DigitCnn network)
    {
        var film = new TrainingFilm(Digits.Test, Watched);
        new Trainer(network, Recipe.Tiny.WithSeed(7).Training with { Epochs = epochs }) { Callbacks = [film], Progress = null }
            .Fit(Digits.Train.Take(500), cancellation: TestContext.Current.CancellationToken);
        return film;
    }

    private static string Html(TrainingFilm film) => ((INotebookView)film).ToHtml();

    private static JsonElement Data(TrainingFilm film) => JsonDocument.Parse(Call().Match(Html(film)).Groups["data"].Value).RootElement;

    [GeneratedRegex("\"training-film-[0-9a-f]+\",(?<data>\\{.*\\})\\);</script>")]
    private static partial Regex Call();
}
