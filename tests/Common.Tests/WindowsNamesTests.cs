
namespace Common.Tests;

public sealed class WindowsNamesTests
{
    [Theory]
    [InlineData("NUL")]
    [InlineData("nul.onnx")]
    [InlineData("runs/Con.tar.gz")]
    [InlineData(@"runs\aux .txt")]
    [InlineData("prn:stream")]
    [InlineData("com1.txt")]
    [InlineData("LPT³")]
    [InlineData("CONOUT$")]
    [InlineData("nul/model.dat")]
    [InlineData(@"C:\runs\nul.json")]
    [InlineData(@"\\.\COM1")]
    public void Device_IsNoFile(string path) => Assert.Equal("a device", WindowsNames.KindOf(path));

    [Theory]
    [InlineData("wo/a:b.onnx")]
    [InlineData(@"C:\a:b")]
    [InlineData(@"\\?\C:\a:b")]
    [InlineData("runs/digits.png:Zone.Identifier")]
    [InlineData(".env::$DATA")]
    public void Stream_IsNoFile(string path) => Assert.Equal("a stream of a file", WindowsNames.KindOf(path));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("com")]
    [InlineData("com0.txt")]
    [InlineData("com10.txt")]
    [InlineData("comX.txt")]
    [InlineData("console.log")]
    [InlineData("model.nul")]
    [InlineData("../Über uns/mein modell.onnx")]
    [InlineData(".NUL")]
    [InlineData(@"C:\digits.onnx")]
    [InlineData("C:digits.onnx")]
    [InlineData(@"\\?\C:\digits.onnx")]
    public void OtherNames_AreFiles(string path) => Assert.Null(WindowsNames.KindOf(path));
}
