using System.Globalization;
using System.Text.Json;
using MnistApp.Predict;

namespace MnistApp.Tests;

public sealed class PredictTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_WithLabels_IsScored()
    {
        (string File, string Digits)[] labels = [.. LongRun.Sample(TestPictures.Labels(), 5)];
        foreach (string file in labels.Select(label => label.File).Append("labels.csv"))
            File.Copy(App.Picture(file), _folder.Find(file));

        JsonElement answer = await App.JsonAsync("predict", _folder.Path, "--labels", _folder.Find("labels.csv"));

        Assert.True(answer.GetProperty("accuracy").GetDouble() >= 0.97, answer.GetProperty("scores").ToString());
        JsonElement[] pictures = [.. answer.GetProperty("pictures").EnumerateArray()];
        Assert.Equal(labels.Length, pictures.Length);
        (string, string)[] single = [.. labels.Where(label => label.Digits.Length == 1)];
        Assert.Equal(single.Length, answer.GetProperty("scores").GetProperty("singleDigit").GetProperty("count").GetInt32());
        // The score is that of the answers.
        int right = single.Count(label => pictures.Single(picture => Name(picture) == label.Item1)
            .GetProperty("digit") is { ValueKind: JsonValueKind.Number } digit
            && digit.GetInt32().ToString(CultureInfo.InvariantCulture) == label.Item2);
        Assert.Equal((double)right / single.Length, answer.GetProperty("accuracy").GetDouble(), 1e-12);
    }

    // A picture is what its bytes say, whatever its name says.
    [Fact]
    public async Task Webp_IsFoundAndRead_AlsoUnderAnotherName()
    {
        string webp = Path.Combine(AppContext.BaseDirectory, "fixtures", "webp", "pen.webp");
        File.Copy(webp, _folder.Find("a.webp"));
        File.Copy(webp, _folder.Find("b.jpg"));
        File.Copy(webp, _folder.Find("c.WEBP"));

        JsonElement answer = await App.JsonAsync("predict", _folder.Path);

        Assert.Equal(
            [("a.webp", 2), ("b.jpg", 2), ("c.WEBP", 2)],
            answer.GetProperty("pictures").EnumerateArray().Select(picture => (Name(picture), picture.GetProperty("digit").GetInt32())));
    }

    [Fact]
    public async Task Folder_WithoutLabels_HasNoScore_AndCountsAsPeopleDo()
    {
        foreach (int i in new[] { 1, 2, 10 })
            File.Copy(App.Picture($"pen-{i}.jpg"), _folder.Find($"pen-{i}.jpg"));
        _folder.Write("inner/letter.txt", "no picture");
        File.Copy(App.Picture("tiny-1.png"), _folder.Find("inner/TINY.PNG"));

        JsonElement answer = await App.JsonAsync("predict", _folder.Path);

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("accuracy").ValueKind);
        Assert.Equal(["TINY.PNG", "pen-1.jpg", "pen-2.jpg", "pen-10.jpg"], answer.GetProperty("pictures").EnumerateArray().Select(Name));
    }

    [Fact]
    public async Task SinglePicture_TellsDigitProbabilitiesAndPlace()
    {
        JsonElement picture = (await App.JsonAsync("predict", App.Picture("pen-7.jpg"))).GetProperty("pictures")[0];

        Assert.Equal(2, picture.GetProperty("digit").GetInt32());
        Assert.True(picture.GetProperty("sure").GetBoolean());
        double[] probabilities = [.. picture.GetProperty("probabilities").EnumerateArray().Select(value => value.GetDouble())];
        Assert.Equal(10, probabilities.Length);
        Assert.Equal(1, probabilities.Sum(), 1e-4);
        Assert.Equal(probabilities[2], picture.GetProperty("confidence").GetDouble());
        JsonElement box = picture.GetProperty("box");
        Assert.True(box.GetProperty("width").GetInt32() > 50);
        double[][] corners =
        [
            .. picture.GetProperty("corners").EnumerateArray()
                .Select(corner => corner.EnumerateArray().Select(value => value.GetDouble()).ToArray()),
        ];
        Assert.Equal(4, corners.Length);
        Assert.InRange(corners[0][0] - box.GetProperty("left").GetInt32(), 0, 1);
        Assert.InRange(corners[2][0] - corners[0][0], 50, box.GetProperty("width").GetInt32());
        Assert.Equal(JsonValueKind.Null, picture.GetProperty("right").ValueKind);
    }

    [Fact]
    public async Task SinglePicture_AsText_ShowsWhatTheNetworkSees()
    {
        (int exitCode, string output, string errors) = await App.RunAsync(["predict", App.Picture("pen-7.jpg")]);

        Assert.Equal((0, ""), (exitCode, errors));
        string[] lines = output.Split('\n');
        Assert.Matches(@"pen-7\.jpg  2   9\d\.\d %$", lines[0]);
        Assert.Equal(14, lines[2..^1].Length);
        Assert.Contains(lines, line => line.Contains("2  █████", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task SinglePicture_OnATerminal_IsColored()
    {
        (_, string output, _) = await App.RunAsync(["predict", App.Picture("pen-7.jpg")], color: true);

        Assert.Contains("\e[38;2;", output, StringComparison.Ordinal);
        Assert.Contains('▀', output);
    }

    [Fact]
    public async Task EmptyPage_NoDigitFound()
    {
        JsonElement picture = (await App.JsonAsync("predict", App.Picture("empty-1.jpg"))).GetProperty("pictures")[0];
        (int exitCode, string output, _) = await App.RunAsync(["predict", App.Picture("empty-1.jpg")]);

        Assert.Equal(JsonValueKind.Null, picture.GetProperty("digit").ValueKind);
        Assert.Equal(0, exitCode);
        Assert.EndsWith("  no digit found\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_ReadsLineByLine_WithBoxes()
    {
        JsonElement answer =
            await App.JsonAsync("predict", "--multi", App.Picture("two-lines-1.jpg"), "--labels", App.Picture("labels.csv"));

        JsonElement page = answer.GetProperty("pictures")[0];
        Assert.Equal(TestPictures.Labels().Single(label => label.File == "two-lines-1.jpg").Digits, page.GetProperty("text").GetString());
        Assert.True(page.GetProperty("right").GetBoolean());
        Assert.Equal(2, page.GetProperty("lines").GetArrayLength());
        int[] lefts =
            [.. page.GetProperty("lines")[0].EnumerateArray().Select(digit => digit.GetProperty("box").GetProperty("left").GetInt32())];
        Assert.Equal(lefts.Order(), lefts);
        // Nothing with a single digit was asked for.
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("accuracy").ValueKind);
        Assert.Equal(1, answer.GetProperty("scores").GetProperty("severalDigits").GetProperty("right").GetInt32());
    }

    [Theory]
    [InlineData("postcode-1.jpg", true)]
    [InlineData("touching-2.jpg", true)]
    [InlineData("pen-7.jpg", false)]
    public async Task SingleDigit_OfAPageWithSeveral_HintsAtMulti(string picture, bool isPage)
    {
        (_, string output, _) = await App.RunAsync(["predict", App.Picture(picture)]);
        JsonElement answer = (await App.JsonAsync("predict", App.Picture(picture))).GetProperty("pictures")[0];

        Assert.Equal(isPage, output.Split('\n')[0].EndsWith("  several digits? try --multi", StringComparison.Ordinal));
        Assert.Equal(isPage, answer.GetProperty("several").GetBoolean());
    }

    [Fact]
    public async Task AWrongLabel_LowersTheScore()
    {
        File.Copy(App.Picture("pen-1.jpg"), _folder.Find("a.jpg"));
        File.Copy(App.Picture("pen-2.jpg"), _folder.Find("b.jpg"));
        string labels = _folder.Write("labels.csv", "kind,file,label\n\"pen, blue\",a.jpg,0\n,b.jpg,1\n");

        JsonElement answer = await App.JsonAsync("predict", _folder.Path, "--labels", labels);
        (int exitCode, string output, _) = await App.RunAsync(["predict", _folder.Path, "--labels", labels]);

        Assert.Equal(0.5, answer.GetProperty("accuracy").GetDouble());
        Assert.Equal(0, exitCode);
        Assert.Contains("wrong: it is 1", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 pictures with one digit read correctly, 50.0 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LabelsApartFromThePictures_AreFoundByName()
    {
        File.Copy(App.Picture("pen-1.jpg"), _folder.Find("a.jpg"));
        string labels = _folder.Write("elsewhere/labels.csv", "file,digits\na.jpg,0\n");

        Assert.Equal(1, (await App.JsonAsync("predict", _folder.Find("a.jpg"), "--labels", labels)).GetProperty("accuracy").GetDouble());
    }

    /// <summary>The disks of Windows and macOS take names for the same if they differ in letter case alone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Label_OfANameInAnotherCase_IsFoundWhereTheSystemIgnoresCase(bool ignoresCase)
    {
        var labels = new LabelLookup(_folder.Write("labels.csv", "file,digits\nIMG_1.JPG,0\nelsewhere/Img_2.jpg,1\n"), ignoresCase);

        Assert.Equal(ignoresCase ? "0" : null, labels.Find(PictureFile.Of(_folder.Find("img_1.jpg")))?.Digits);
        Assert.Equal(ignoresCase ? "1" : null, labels.Find(PictureFile.Of(_folder.Find("img_2.jpg")))?.Digits);
        Assert.Equal("0", labels.Find(PictureFile.Of(_folder.Find("IMG_1.JPG")))?.Digits);
    }

    [Fact]
    public async Task DamagedPicture_OneSentence_AndTheOthersAreRead()
    {
        File.Copy(App.Picture("pen-1.jpg"), _folder.Find("a.jpg"));
        File.WriteAllBytes(
            _folder.Find("half.jpg"),
            (await File.ReadAllBytesAsync(App.Picture("pen-2.jpg"), TestContext.Current.CancellationToken))[..2000]);
        string labels = _folder.Write("labels.csv", "file,digits\na.jpg,0\nhalf.jpg,7\n");

        (int exitCode, string output, string errors) = await App.RunAsync(["predict", _folder.Path, "--labels", labels, "--json"]);

        Assert.Equal(1, exitCode);
        Assert.Equal("half.jpg: the picture ends early; the file is truncated\n", errors);
        using JsonDocument answer = JsonDocument.Parse(output);
        Assert.Equal(0.5, answer.RootElement.GetProperty("accuracy").GetDouble());
        Assert.Equal(errors.TrimEnd(), answer.RootElement.GetProperty("pictures")[1].GetProperty("error").GetString());
    }

    // As a phone that nobody has told otherwise saves them.
    [Fact]
    public async Task Folder_WithPicturesOfOtherKinds_NamesThem()
    {
        File.Copy(App.Picture("pen-1.jpg"), _folder.Find("a.jpg"));
        File.WriteAllBytes(_folder.Find("IMG_0001.HEIC"), [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8, .. new byte[64]]);
        _folder.Write("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _folder.Write("notes.txt", "no picture");

        (int exitCode, string output, string errors) = await App.RunAsync(["predict", _folder.Path]);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"a\.jpg +0 ", output);
        string[] lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("drawing.svg: is an SVG drawing, which has no pixels; export it as PNG", lines[0]);
        Assert.StartsWith("IMG_0001.HEIC: is a HEIC picture, which is not read here; save", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    // As a shell hands them over for folder/*.
    [Fact]
    public async Task AllThatAFolderHolds_PicturesAreRead_AndTheRestIsNamed()
    {
        string empty = Directory.CreateDirectory(_folder.Find("empty")).FullName, list = _folder.Write("labels.csv", "file,digits\n");

        (int exitCode, string output, string errors) = await App.RunAsync(["predict", empty, list, App.Picture("pen-1.jpg")]);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"pen-1\.jpg +0 ", output);
        string[] lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{empty}: holds no picture; give a folder with PNG, JPEG, WebP, BMP, GIF or ICO files.", lines[0]);
        Assert.StartsWith("labels.csv: ", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    // What is left of it is read; that it is not all is said.
    [Fact]
    public async Task PictureDamagedLate_IsReadWithAWarning()
    {
        byte[] file = await File.ReadAllBytesAsync(App.Picture("pen-2.jpg"), TestContext.Current.CancellationToken);
        File.WriteAllBytes(_folder.Find("cut.jpg"), file[..(file.Length * 9 / 10)]);
        string warning = "cut.jpg: the file ends after 89 % of the picture's rows; the rest is left out";

        (int exitCode, string output, string errors) = await App.RunAsync(["predict", _folder.Find("cut.jpg"), "--json"]);
        (int textCode, string text, string textErrors) = await App.RunAsync(["predict", _folder.Find("cut.jpg"), App.Picture("pen-2.jpg")]);
        JsonElement page = (await App.JsonAsync("predict", _folder.Path, "--multi")).GetProperty("pictures")[0];

        using JsonDocument answer = JsonDocument.Parse(output);
        JsonElement picture = answer.RootElement.GetProperty("pictures")[0];
        Assert.Equal((0, warning + "\n"), (exitCode, errors));
        Assert.Equal((7, warning), (picture.GetProperty("digit").GetInt32(), picture.GetProperty("warning").GetString()));
        Assert.Equal((0, warning + "\n"), (textCode, textErrors));
        Assert.Matches(@"cut\.jpg +7  ", text);
        Assert.Equal(("7", warning), (page.GetProperty("text").GetString(), page.GetProperty("warning").GetString()));
    }

    [Fact]
    public async Task WhatIsMissingOrNoPicture_KeepsNoOtherFromBeingRead()
    {
        string text = _folder.Write("text.png", "hello");

        (int exitCode, string output, string errors) = await App.RunAsync(["predict", "nowhere.png", text, App.Picture("pen-2.jpg")]);

        Assert.Equal(1, exitCode);
        Assert.Matches(@"^\S+pen-2\.jpg +7 +\d+\.\d %\n$", output);
        Assert.Equal(
            "nowhere.png: not found; give the path of a picture\n"
                + "text.png: is not a picture of a kind that is read here; save it as PNG, JPEG, WebP, BMP, GIF or ICO\n", errors);
    }

    [Theory]
    [InlineData("predict nowhere.png", "nowhere.png: not found; give pictures, or folders with pictures.")]
    [InlineData("predict EMPTY", "EMPTY: holds no picture; give a folder with PNG, JPEG, WebP, BMP, GIF or ICO files.")]
    [InlineData("predict PEN --labels nowhere.csv", "nowhere.csv: not found; give a CSV file with the columns file and digits")]
    [InlineData("predict PEN --labels TEXT", "text.csv: the first line has to name the columns file and digits, separated by a comma")]
    [InlineData(
        "predict PEN --labels OTHER",
        "OTHER: labels none of the pictures; its column 'file' has to name them from its own folder, or by their names.")]
    [InlineData("predict PEN --model TEXT", "text.csv: ")]
    [InlineData("predict PEN --ink blue", "Argument 'blue' not recognized.")]
    [InlineData("predict", "mnist predict: IMAGE|FOLDER is missing.")]
    [InlineData("guess PEN", "guess: mnist has no such command; give one of data")]
    public async Task BadUse_OneSentence(string command, string sentence)
    {
        var places = new Dictionary<string, string>
        {
            ["EMPTY"] = Directory.CreateDirectory(_folder.Find("empty")).FullName,
            ["PEN"] = App.Picture("pen-1.jpg"),
            ["TEXT"] = _folder.Write("text.csv", "This is a letter,\nand no list.\n"),
            ["OTHER"] = _folder.Write("other.csv", "file,digits\nother.png,1\n"),
        };
        string Named(string word) => places.GetValueOrDefault(word, word);

        (int exitCode, string output, string errors) = await App.RunAsync([.. command.Split(' ').Select(Named)]);

        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains(
            sentence.Replace("EMPTY", places["EMPTY"], StringComparison.Ordinal)
                .Replace("OTHER", places["OTHER"], StringComparison.Ordinal), errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_IsThere()
    {
        foreach (string[] arguments in new[] { [], new[] { "--help" }, ["predict", "--help"] })
        {
            (int exitCode, string output, string errors) = await App.RunAsync(arguments);
            Assert.Equal((0, ""), (exitCode, errors));
            Assert.Contains("predict", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Output_IsTheSameWhereACommaSeparatesDecimals()
    {
        string[] command = ["predict", App.Picture("pen-7.jpg"), App.Picture("pen-1.jpg"), "--labels", App.Picture("labels.csv")];
        (_, string expected, _) = await App.RunAsync(command);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        (_, string text, _) = await App.RunAsync(command);

        Assert.Equal(expected, text);
        Assert.Contains("100.0 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_IsShownWhereALineCanBeRewritten()
    {
        for (int i = 0; i < 20; i++)
            File.Copy(App.Picture("tiny-1.png"), _folder.Find($"{i}.png"));
        string[] command = ["predict", _folder.Path, "--json"];
        (_, _, string quiet) = await App.RunAsync(command);
        (_, _, string shown) = await App.RunAsync(command, progress: true);

        Assert.Equal("", quiet);
        Assert.Contains(" of 20 pictures", shown, StringComparison.Ordinal);
    }

    private static string Name(JsonElement picture) => picture.GetProperty("file").GetString()!.Split('/')[^1];
}
