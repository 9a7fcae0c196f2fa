namespace MnistApp.Tests.Terminal;

public sealed class OutputPipeTests
{
    [Theory]
    [InlineData(32, true)]
    // ERROR_BROKEN_PIPE, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED; ERROR_HANDLE_DISK_FULL is no closed pipe.
    [InlineData(0x8007006D, true)]
    [InlineData(0x800700E8, true)]
    [InlineData(0x800700E9, true)]
    [InlineData(0x80070027, false)]
    [InlineData(28, false)]
    public void ClosedPipe_IsKnownOnEachSystem(long result, bool isClosed) =>
        Assert.Equal(isClosed, OutputPipe.IsClosed(new IOException("", unchecked((int)result))));
}
