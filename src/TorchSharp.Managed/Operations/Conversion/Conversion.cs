using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            Recording.CheckInPlace(this, source);
            Recording.CheckOverlap(this);
            if (!Shapes.Broadcast(Impl.Sizes, source.Impl.Sizes).AsSpan().SequenceEqual(Impl.Sizes))
                throw Shapes.Error($"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(source.Impl.Sizes)}");
            Casting.CopyInto(source, this);
            return this.RecordInPlace("CopyBackward", [this, source], static (g, _) => torch.zeros_like(g), static (g, _) => g);
        }

        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Tensor result = type == Impl.DType
                ? copy ? clone() : alias()
                : Accumulation.Convert(this, type);
            GC.KeepAlive(this);
            if (disposeAfter)
                Dispose();
            return result;
        }

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to_type(type, copy, disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(Impl.DType, copy, disposeAfter);
        }

        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter);

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(type, copy, disposeAfter);
        }

        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        public Tensor type(ScalarType dtype) => to_type(dtype);

        public Tensor cpu() => alias();

        /// <summary>Throws: the managed engine computes on the CPU.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException($"Not a CUDA device: {device}.", nameof(device));
            return to(device ?? CUDA);
        }

        public Tensor @float() => to_type(ScalarType.Float32);

        public Tensor @double() => to_type(ScalarType.Float64);

        public Tensor @long() => to_type(ScalarType.Int64);

        public Tensor @int() => to_type(ScalarType.Int32);

        public Tensor @bool() => to_type(ScalarType.Bool);

        public Tensor @byte() => to_type(ScalarType.Byte);
    }
}
