namespace MnistHelpers.Tests;

public sealed class LabeledPictureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_QuotedCells_OtherColumns_LinesAndNothing()
    {
        IReadOnlyList<LabeledPicture> pictures = Load(
            "\uFEFFkind,author,File,digits\r\n\"pen, \"\"blue\"\"\",me,in/a.png,7\r\n\r\n,me,b.png,12/345\r\nempty,me,c.png,\r\n");

        Assert.Equal(
            [Path.Combine(_folder.Path, "in/a.png"), _folder.Find("b.png"), _folder.Find("c.png")],
            pictures.Select(picture => picture.Path));
        Assert.Equal(["7", "12/345", ""], pictures.Select(picture => picture.Digits));
        Assert.Equal([7, null, null], pictures.Select(picture => picture.Digit));
        Assert.Equal(["pen, \"blue\"", "", "empty"], pictures.Select(picture => picture.Kind));
        Assert.Equal("a.png: 7", pictures[0].ToString());
        Assert.Equal("c.png: no digit", pictures[2].ToString());
    }

    [Fact]
    public void Load_CellsOfSeveralLines_AndMarksInsideCells_AreReadOnTheirLines()
    {
        IReadOnlyList<LabeledPicture> pictures = Load("file,digits,kind\na.png,7,\"pen,\nblue\"\n\nb.png,5,an 8\" sheet\nc.png,1,\n");

        Assert.Equal(["7", "5", "1"], pictures.Select(picture => picture.Digits));
        Assert.Equal(["pen,\nblue", "an 8\" sheet", ""], pictures.Select(picture => picture.Kind.ReplaceLineEndings("\n")));
        const string Wrong = "file,digits,kind\na.png,7,\"pen,\nblue\"\n\nb.png,5,an 8\" sheet\nc.png,x,\n";
        Assert.StartsWith(
            "labels.csv: line 6: 'x'", Assert.Throws<InvalidDataException>(() => Load(Wrong)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "labels.csv: the first line has to name the columns file and digits, separated by a comma")]
    [InlineData("a.png,7\n", "labels.csv: the first line has to name the columns file and digits, separated by a comma")]
    [InlineData("file,digits\na.png,7\nb.png\n", "labels.csv: line 3 names no file, or has too few columns; the first line has 2")]
    [InlineData("file,digits\n,7\n", "labels.csv: line 2 names no file, or has too few columns; the first line has 2")]
    [InlineData(
        "file,digits\na.png,seven\n",
        "labels.csv: line 2: 'seven' found as digits; write the digits, lines separated by '/', or nothing where there are none")]
    [InlineData(
        "file,digits\na.png,1//2\n",
        "labels.csv: line 2: '1//2' found as digits; write the digits, lines separated by '/', or nothing where there are none")]
    [InlineData("file,digits\n\"a.png,7\n", "labels.csv: line 2 is not CSV; close its quotation marks")]
    public void Load_BadFile_OneSentenceWithTheLine(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => Load(text)).Message);

    [Fact]
    public void Load_ALineWithoutEnd_IsRefusedInLittleMemory()
    {
        string path = _folder.Find("labels.csv");
        using (FileStream file = File.Create(path))
        {
            file.Write("file,digits\n"u8);
            file.SetLength(1L << 32);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();

        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => LabeledPicture.Load(path));

        Assert.Equal("labels.csv: line 2 has more than 10,000 characters; give a CSV file with the columns file and digits", fault.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Load_AQuotationThatNeverEnds_IsRefused() =>
        Assert.StartsWith(
            "labels.csv: line 2 is not CSV",
            Assert.Throws<InvalidDataException>(
                () => Load("file,digits\n\"" + string.Concat(Enumerable.Repeat("a.png,7\n", 20_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_NoFile_SaysSo() =>
        Assert.Contains(
            "nowhere.csv: not found", Assert.Throws<FileNotFoundException>(() => LabeledPicture.Load(_folder.Find("nowhere.csv"))).Message,
            StringComparison.Ordinal);

    private IReadOnlyList<LabeledPicture> Load(string text)
    {
        string path = _folder.Find("labels.csv");
        File.WriteAllText(path, text);
        return LabeledPicture.Load(path);
    }
}
